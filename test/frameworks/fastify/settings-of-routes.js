// Routes that say what the plugin is to do for them, and a hook that comes late.
// requests: GET /plain, GET /off, GET /own, POST /own, GET /raw, GET /late

const fastify = require('fastify')();

fastify.register(require('@fastify/cors'), {
  origin: ['https://app.example.com', 'https://admin.example.com'],
  credentials: true,
  hook: 'preHandler',
});

fastify.get('/plain', async () => 'plain');
fastify.get('/off', { config: { cors: false } }, async () => 'off');
fastify.route({
  method: ['GET', 'POST'],
  url: '/own',
  preHandler: (request, reply, done) => {
    reply.header('Access-Control-Expose-Headers', 'x-own');
    done();
  },
  handler: (request, reply) => {
    reply.header('Access-Control-Allow-Origin', '*').send('own');
  },
});
fastify.get('/raw', (request, reply) => {
  for (const [name, value] of Object.entries(reply.getHeaders())) reply.raw.setHeader(name, value);
  reply.raw.end('raw');
});
fastify.get('/late', { onSend: async (request, reply) => void reply.removeHeader('Vary') }, async () => 'late');

fastify.listen({ port: 3000 });
