const fastify = require('fastify')();

const allowed = ['https://app.example.com', 'https://admin.example.com'];

fastify.addHook('onRequest', (request, reply, done) => {
  const { origin } = request.headers;
  if (allowed.includes(origin)) {
    reply.header('Access-Control-Allow-Origin', origin);
  }
  done();
});
fastify.get('/', async () => 'ok');

fastify.listen({ port: 3000 });
