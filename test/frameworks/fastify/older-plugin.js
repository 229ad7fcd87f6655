// Fastify 4 with a plugin that told caches on every answer.
// with: fastify-4, @fastify/cors-8

const fastify = require('fastify')();

fastify.register(require('@fastify/cors'), { origin: 'https://app.example.com', credentials: true, hook: 'preHandler' });
fastify.get('/', async () => ({ hello: 'world' }));
fastify.get('/off', { config: { cors: false } }, async () => ({ hello: 'world' }));

fastify.listen({ port: 3000 });
