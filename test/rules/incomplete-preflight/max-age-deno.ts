const preflight = {
  'Access-Control-Allow-Origin': 'https://app.example.com',
  'Access-Control-Allow-Methods': 'PUT',
  'Access-Control-Max-Age': '3600s',
  //                        ^^^^^^^ info incomplete-preflight 💡
};

Deno.serve((request) => {
  if (request.method === 'OPTIONS') return new Response(null, { status: 204, headers: preflight });
  return Response.json({ saved: true }, { headers: { 'Access-Control-Allow-Origin': 'https://app.example.com' } });
});
