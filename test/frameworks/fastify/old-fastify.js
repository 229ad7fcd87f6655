// Fastify 3 with the plugin's old name.
// with: fastify-3
// requests: GET /, GET /nothing, GET /throws

const fastify = require('fastify')();

fastify.register(require('fastify-cors'), {
  origin: ['https://app.example.com', /^https:\/\/pr-\d+\.example\.com$/],
  maxAge: 600,
});

fastify.get('/', (request, reply) => {
  reply.send({ hello: 'world' });
});
fastify.get('/nothing', async (request, reply) => {
  reply.code(204).header('Access-Control-Expose-Headers', 'x-nothing');
});
fastify.setErrorHandler((error, request, reply) => {
  reply.header('Access-Control-Allow-Origin', '*').send({ message: error.message });
});
fastify.get('/throws', async () => {
  throw new Error('boom');
});

fastify.listen(3000);
