// Middleware of Express on Fastify.
// requests: GET /api/x, POST /api/x, GET /web/x

const fastify = require('fastify');
const cors = require('cors');

async function start() {
  const app = fastify();
  await app.register(require('@fastify/middie'));
  app.use('/api', cors({ origin: ['https://app.example.com'], credentials: true }));
  app.use('/web', (req, res, next) => {
    res.setHeader('Access-Control-Allow-Origin', '*');
    next();
  });
  app.get('/api/x', async () => 'x');
  app.post('/api/x', async (request, reply) => {
    reply.header('Access-Control-Expose-Headers', 'x-id');
    return 'x';
  });
  app.get('/web/x', (request, reply) => {
    reply.send('x');
  });
  await app.listen({ port: 3000 });
}

start();
