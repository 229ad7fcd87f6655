// Replies and instances that are decorated with functions that write CORS headers.
// requests: GET /a, GET /b, GET /inner/c

const fp = require('fastify-plugin');
const app = require('fastify')();

const origins = ['https://app.example.com', 'https://beta.example.com'];

app.register(
  fp(async (instance) => {
    instance.decorate('isTrusted', (origin) => origins.includes(origin));
    instance.decorateReply('allow', function (origin) {
      this.header('Access-Control-Allow-Origin', origin);
      this.header('Vary', 'Origin');
      return this;
    });
  }),
);
app.register(async (instance) => {
  instance.get('/a', async (request, reply) => {
    if (instance.isTrusted(request.headers.origin)) reply.allow(request.headers.origin);
    return 'a';
  });
  instance.get('/b', function (request, reply) {
    if (this.isTrusted(request.headers.origin)) reply.allow(request.headers.origin);
    reply.send('b');
  });
  instance.register(
    async (inner) => {
      inner.get('/c', (request, reply) => reply.allow(request.server.isTrusted(request.headers.origin) ? request.headers.origin : origins[0]).send('c'));
    },
    { prefix: 'inner' },
  );
});

app.listen({ port: 3000 });
