const fastify = require('fastify')();

fastify.get('/', (request, reply) => {
  reply.headers({
    'Access-Control-Allow-Origin': request.headers.origin,
    'Access-Control-Allow-Credentials': 'true',
  });
  reply.send('ok');
});

fastify.listen({ port: 3000 });
