const headers = { 'access-control-allow-origin': 'https://www.example.com' };

Deno.serve(async (request: Request) => {
  if (request.method === 'OPTIONS') return new Response(null, { status: 204, headers });
  const { message } = await request.json();
  return Response.json({ received: message.length }, { headers });
});
