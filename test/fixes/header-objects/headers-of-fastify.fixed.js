const fastify = require('fastify')();

const allowedOrigins = ['https://app.example.com'];

fastify.get('/', (request, reply) => {
  const origin = request.headers.origin;
  reply.headers({
    ...(origin && allowedOrigins.includes(origin) ? { 'Access-Control-Allow-Origin': origin } : {}),
    Vary: 'Origin',
    'Access-Control-Allow-Credentials': 'true',
  });
  reply.send('ok');
});

fastify.listen({ port: 3000 });
