// Hooks of a context hold for it and those below, those of its neighbours do not.
// requests: GET /a, GET /a/deep, GET /b, GET /root

const fastify = require('fastify')();

const allowing = (origin) => async (request, reply) => {
  reply.header('Access-Control-Allow-Origin', origin);
};

fastify.register(async (a) => {
  a.addHook('onRequest', allowing('https://a.example.com'));
  a.get('/a', async () => 'a');
  a.register(async (deep) => {
    deep.addHook('preHandler', async (request, reply) => {
      if (request.headers.origin === 'https://deep.example.com') {
        reply.header('Access-Control-Allow-Origin', request.headers.origin);
        reply.header('Vary', 'Origin');
      }
    });
    deep.get('/a/deep', async () => 'deep');
  });
});
fastify.register((b, options, done) => {
  b.addHook('onSend', (request, reply, payload, next) => {
    reply.header('Access-Control-Allow-Origin', '*');
    next(null, payload);
  });
  b.get('/b', async () => 'b');
  done();
});
fastify.get('/root', async () => 'root');

fastify.listen({ port: 3000 });
