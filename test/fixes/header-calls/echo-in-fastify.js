const fastify = require('fastify')();

fastify.addHook('onRequest', async (request, reply) => {
  reply.header('Access-Control-Allow-Origin', request.headers.origin || '*');
  reply.header('Access-Control-Allow-Credentials', 'true');
  if (request.method === 'OPTIONS') return reply.code(204).send();
});

fastify.get('/', async () => ({ items: [] }));

fastify.listen({ port: 3000 });
