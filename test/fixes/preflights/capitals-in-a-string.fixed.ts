const headers = {
  'access-control-allow-origin': 'https://maps.example.com',
  'access-control-allow-methods': 'GET, PUT, DELETE',
};

Deno.serve((request) => {
  if (request.method === 'OPTIONS') return new Response(null, { status: 204, headers });
  return Response.json({ places: [] }, { headers });
});
