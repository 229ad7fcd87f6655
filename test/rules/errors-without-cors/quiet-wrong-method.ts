Deno.serve((request) => {
  if (request.method !== 'GET') {
    return new Response('Only GET', { status: 405, headers: { Allow: 'GET' } });
  }
  return new Response('[]', { headers: { 'Access-Control-Allow-Origin': '*' } });
});
