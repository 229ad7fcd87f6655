const fastify = require('fastify')();

fastify.get('/', (request, reply) => {
  reply.hijack();
  reply.raw.setHeader('Access-Control-Allow-Origin', request.headers.origin);
  reply.raw.setHeader('Access-Control-Allow-Credentials', 'true');
  reply.raw.end('ok');
});

fastify.listen({ port: 3000 });
