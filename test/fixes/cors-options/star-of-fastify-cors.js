const fastify = require('fastify')();

fastify.register(require('@fastify/cors'), {
  origin: '*',
  credentials: true,
});

fastify.get('/', async () => ({ items: [] }));

fastify.listen({ port: 3000 });
