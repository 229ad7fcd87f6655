'use strict';

const fastify = require('fastify')();

// Fonts may be used everywhere, the account only in our own pages.
fastify.register(
  async (fonts) => {
    await fonts.register(require('@fastify/cors'), { origin: '*' });
    fonts.get('/:name', async (request, reply) => reply.sendFile(request.params.name));
  },
  { prefix: '/fonts' },
);

fastify.register(
  async (account) => {
    await account.register(require('@fastify/cors'), { origin: 'https://www.example.com', credentials: true });
    account.get('/', async () => ({ name: 'Ada' }));
  },
  { prefix: '/account' },
);

fastify.listen({ port: 3000 });
