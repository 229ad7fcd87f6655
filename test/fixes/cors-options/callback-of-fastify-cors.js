const fastify = require('fastify')();

fastify.register(require('@fastify/cors'), {
  origin: (origin, callback) => {
    callback(null, true);
  },
  credentials: true,
});
fastify.get('/', async () => 'ok');

fastify.listen({ port: 3000 });
