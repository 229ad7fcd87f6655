'use strict';

const fastify = require('fastify')({ logger: true });

fastify.register(require('@fastify/cors'), {
  origin: true,
  //      ^^^^ error reflected-origin 💡
  credentials: true,
  exposedHeaders: ['x-total-count'],
});

fastify.get('/account', async (request) => ({ user: request.user }));

fastify.listen({ port: 3000, host: '0.0.0.0' });
