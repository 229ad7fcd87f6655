const trusted = new Set(['https://maps.example.com', 'https://www.example.com']);

Deno.serve(async (request) => {
  const origin = request.headers.get('Origin') ?? '';
  if (!trusted.has(origin)) return new Response('Forbidden', { status: 403 });
  const headers = {
    'Access-Control-Allow-Origin': origin,
    'Access-Control-Allow-Methods': 'PUT',
    'Access-Control-Allow-Headers': 'Content-Type',
    Vary: 'Origin',
  };
  if (request.method === 'OPTIONS') return new Response(null, { status: 204, headers });
  return Response.json(await request.json(), { headers });
});
