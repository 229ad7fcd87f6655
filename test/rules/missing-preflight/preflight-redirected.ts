const headers = {
  'Access-Control-Allow-Origin': 'https://app.example.com',
  //                             ^^^^^^^^^^^^^^^^^^^^^^^^^ warning missing-preflight
  'Access-Control-Allow-Methods': 'GET, PATCH',
};

Deno.serve({ port: 8000 }, (request) => {
  if (request.method === 'OPTIONS') return new Response(null, { status: 308, headers: { ...headers, Location: '/v2/' } });
  return Response.json({ version: 2 }, { headers });
});
