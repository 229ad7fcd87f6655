const path = require('node:path');
const autoload = require('@fastify/autoload');
const fastify = require('fastify')();

fastify.register(autoload, { dir: path.join(__dirname, 'plugins') });

fastify.put('/profile', async (request, reply) => {
  reply.header('Access-Control-Allow-Origin', 'https://app.example.com');
  return { saved: true };
});

fastify.listen({ port: 3000 });
