const allowedOrigins = ['https://app.example.com'];

export async function GET(request: Request) {
  const headers = new Headers({ 'Content-Type': 'application/json' });
  const origin = request.headers.get('Origin');
  headers.append('Vary', 'Origin');
  if (origin && allowedOrigins.includes(origin)) {
    headers.append('Access-Control-Allow-Origin', origin);
  }
  headers.append('Access-Control-Allow-Credentials', 'true');
  return new Response('[]', { headers });
}
