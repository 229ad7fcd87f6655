const fastify = require('fastify')();

fastify.register(require('@fastify/cors'), {
  origin: ['https://app.example.com'],
  credentials: true,
});
fastify.get('/', async () => 'ok');

fastify.listen({ port: 3000 });
