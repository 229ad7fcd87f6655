export async function GET(request) {
  return new Response('[]', { headers: { 'Access-Control-Allow-Origin': request.headers.get('origin'), Server: 'ours' } });
}
