const fastify = require('fastify')();

const allowedOrigins = ['https://app.example.com'];

fastify.addHook('onRequest', async (request, reply) => {
  const origin = request.headers.origin;
  reply.header('Vary', [reply.getHeader('Vary'), 'Origin'].filter(Boolean).join(', '));
  if (origin && allowedOrigins.includes(origin)) {
    reply.header('Access-Control-Allow-Origin', origin);
  }
  reply.header('Access-Control-Allow-Credentials', 'true');
  if (request.method === 'OPTIONS') return reply.code(204).send();
});

fastify.get('/', async () => ({ items: [] }));

fastify.listen({ port: 3000 });
