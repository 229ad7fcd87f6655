Deno.serve({ port: 8000 }, async (request) => {
  const line = await request.text();
  console.log(line);
  return new Response('noted', { headers: { 'Access-Control-Allow-Origin': 'https://www.example.com' } });
});
