const fastify = require('fastify')();

fastify.register(require('@fastify/cors'), { origin: '*' });
//                                                   ^^^ warning wildcard-origin 💡
fastify.get('/status', async () => ({ ok: true }));
fastify.listen({ port: 3000, host: '::1' });
