Bun.serve({
  port: 3000,
  routes: {
    '/recipes/:id': {
      PUT: async (request) => {
        const recipe = await request.json();
        return Response.json(recipe, {
          headers: { 'Access-Control-Allow-Origin': 'https://kitchen.example.com' },
          //                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning missing-preflight 💡
        });
      },
    },
  },
  fetch() {
    return new Response('Not found', { status: 404 });
  },
});
