const fastify = require('fastify')();

const allowedOrigins = ['https://app.example.com'];

fastify.get('/', (request, reply) => {
  reply.hijack();
  const origin = request.headers.origin;
  reply.raw.appendHeader('Vary', 'Origin');
  if (origin && allowedOrigins.includes(origin)) {
    reply.raw.setHeader('Access-Control-Allow-Origin', origin);
  }
  reply.raw.setHeader('Access-Control-Allow-Credentials', 'true');
  reply.raw.end('ok');
});

fastify.listen({ port: 3000 });
