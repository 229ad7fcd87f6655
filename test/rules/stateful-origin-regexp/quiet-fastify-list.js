const fastify = require('fastify')();

// It sets `lastIndex` back by itself.
fastify.register(require('@fastify/cors'), { origin: [/^https:\/\/[\w-]+\.example\.com$/g] });
fastify.get('/', async () => 'ok');
fastify.listen({ port: 3000 });
