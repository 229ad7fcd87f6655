// What no route answers has handlers of its own, by prefix; hooks of the root run for it too.
// requests: GET /nowhere, GET /v1, GET /v1/nowhere, GET /v1/items, GET /call

const app = require('fastify')();

app.addHook('preHandler', (request, reply, done) => {
  reply.header('Access-Control-Allow-Origin', 'https://app.example.com');
  done();
});
app.setNotFoundHandler((request, reply) => {
  reply.header('Access-Control-Expose-Headers', 'x-root').code(404).send({ missing: true });
});
app.register(
  (v1, options, done) => {
    v1.setNotFoundHandler(async (request, reply) => {
      reply.header('Access-Control-Expose-Headers', 'x-v1');
      reply.code(404);
      return { missing: 'v1' };
    });
    v1.get('/items', async () => []);
    done();
  },
  { prefix: '/v1' },
);
app.get('/call', (request, reply) => {
  reply.header('Access-Control-Max-Age', '7');
  reply.callNotFound();
});

app.listen({ port: 3000 });
