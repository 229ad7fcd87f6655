const headers = {
  'access-control-allow-origin': 'https://maps.example.com',
  'access-control-allow-methods': 'post, put',
  //                              ^^^^^^^^^^^ warning incomplete-preflight 💡
  'access-control-allow-headers': 'content-type',
};

Deno.serve((request) => {
  if (request.method === 'OPTIONS') return new Response(null, { status: 204, headers });
  return Response.json({ places: [] }, { headers });
});
