export async function GET(request: Request) {
  const headers = new Headers({ 'Content-Type': 'application/json' });
  headers.append('Access-Control-Allow-Origin', request.headers.get('Origin') || '*');
  headers.append('Access-Control-Allow-Credentials', 'true');
  return new Response('[]', { headers });
}
