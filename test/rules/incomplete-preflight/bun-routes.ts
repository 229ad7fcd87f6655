const headers = {
  'Access-Control-Allow-Origin': 'https://kitchen.example.com',
  //                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning incomplete-preflight 💡
  'Access-Control-Allow-Methods': 'PUT',
};

Bun.serve({
  routes: {
    '/recipes/:id': {
      OPTIONS: () => new Response(null, { status: 204, headers }),
      PUT: async (request) => Response.json(await request.json(), { headers }),
    },
  },
});
