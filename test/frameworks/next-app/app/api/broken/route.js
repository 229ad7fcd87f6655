export async function GET(request) {
  const headers = { 'Access-Control-Allow-Origin': '*' };
  if (request.headers.get('origin') === 'https://evil.example') throw new Error('not you');
  return new Response('fine', { headers });
}
