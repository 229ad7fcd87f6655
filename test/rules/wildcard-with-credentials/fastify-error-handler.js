'use strict';

const fastify = require('fastify')();

fastify.setErrorHandler((error, request, reply) => {
  request.log.error(error);
  reply
    .headers({
      'Access-Control-Allow-Origin': '*',
      //                             ^^^ error wildcard-with-credentials 💡
      'Access-Control-Allow-Credentials': 'true',
    })
    .code(error.statusCode ?? 500)
    .send({ message: 'Something went wrong' });
});

fastify.get('/rates', async () => {
  throw new Error('no rates today');
});

fastify.listen({ port: 3000 });
