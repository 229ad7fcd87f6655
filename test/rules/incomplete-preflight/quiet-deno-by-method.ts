Deno.serve((request) => {
  const headers = new Headers({ 'Access-Control-Allow-Origin': 'https://maps.example.com' });
  if (request.method === 'OPTIONS') {
    headers.set('Access-Control-Allow-Methods', ['PUT', 'DELETE'].join(','));
    headers.set('Access-Control-Allow-Headers', 'Content-Type');
    return new Response(null, { status: 204, headers });
  }
  return new Response('{}', { headers });
});
