// path: /recipes/1
Bun.serve({
  port: 3000,
  routes: {
    '/recipes/:id': {
      OPTIONS: () => new Response(null, {
        status: 204,
        headers: {
          'Access-Control-Allow-Origin': 'https://app.example.com',
          'Access-Control-Allow-Methods': 'PUT',
          'Access-Control-Allow-Headers': 'Content-Type',
        },
      }),
      PUT: async (request) => {
        const recipe = await request.json();
        return Response.json(recipe, { headers: { 'Access-Control-Allow-Origin': 'https://app.example.com' } });
      },
    },
  },
  fetch() {
    return new Response('Not found', { status: 404 });
  },
});
