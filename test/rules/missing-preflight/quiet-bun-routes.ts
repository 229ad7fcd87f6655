const headers = {
  'Access-Control-Allow-Origin': 'https://kitchen.example.com',
  'Access-Control-Allow-Methods': 'PUT',
  'Access-Control-Allow-Headers': 'Content-Type',
};

Bun.serve({
  routes: {
    '/recipes/:id': {
      OPTIONS: () => new Response(null, { status: 204, headers }),
      PUT: async (request) => Response.json(await request.json(), { headers }),
    },
  },
});
