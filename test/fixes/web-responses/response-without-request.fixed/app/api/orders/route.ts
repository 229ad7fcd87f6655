const allowedOrigins = ['https://app.example.com'];

export async function GET(request: Request) {
  const origin = request.headers.get('origin');
  return new Response('[]', {
    headers: {
      ...(origin && allowedOrigins.includes(origin) ? { 'Access-Control-Allow-Origin': origin } : {}),
      Vary: 'Origin',
      'Access-Control-Allow-Credentials': 'true',
    },
  });
}
