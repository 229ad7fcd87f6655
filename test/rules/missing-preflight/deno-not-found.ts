const headers = {
  'access-control-allow-origin': 'https://maps.example.com',
  //                             ^^^^^^^^^^^^^^^^^^^^^^^^^^ warning missing-preflight 💡
  'access-control-allow-headers': 'authorization',
};

Deno.serve((request) => {
  if (request.method !== 'GET') return new Response('Not found', { status: 404 });
  return Response.json({ places: [] }, { headers });
});
