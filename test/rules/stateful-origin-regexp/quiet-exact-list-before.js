const fastify = require('fastify')();

const trusted = ['https://www.example.com', 'https://app.example.com'];

fastify.register(require('@fastify/cors'), { origin: trusted });
fastify.get('/search', async (request) => ({ words: request.query.q.match(/\w+/g) }));
fastify.listen({ port: 3000 });
