// What is registered before the CORS plugin does not get its hooks, unless it is the root's own.
// requests: GET /early/x, GET /late/x, GET /root, GET /direct

const app = require('fastify')();

app.get('/root', async () => 'root');
app.register(
  async (instance) => {
    instance.get('/x', async () => 'early');
  },
  { prefix: '/early' },
);
app.register(require('@fastify/cors'), { origin: true });
app.register(
  async (instance) => {
    instance.get('/x', async () => 'late');
  },
  { prefix: '/late' },
);
app.addHook('onRequest', async (request, reply) => {
  reply.header('Access-Control-Expose-Headers', 'x-total');
});
app.get('/direct', async () => 'direct');

app.listen({ port: 3000 });
