const cors = { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Credentials': 'true' };
//                                            ^^^ error wildcard-with-credentials 💡

Bun.serve({
  routes: {
    '/health': new Response('ok'),
    '/api/profile': {
      GET: (request) => Response.json({ cookie: request.headers.get('cookie') }, { headers: cors }),
    },
  },
  fetch: () => new Response('not found', { status: 404 }),
});
