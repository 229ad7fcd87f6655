const allowedOrigins = ['https://app.example.com'];

export async function GET(request) {
  const origin = request.headers.get('origin');
  return new Response('[]', { headers: { ...(origin && allowedOrigins.includes(origin) ? { 'Access-Control-Allow-Origin': origin } : {}), Vary: 'Origin', Server: 'ours' } });
}
