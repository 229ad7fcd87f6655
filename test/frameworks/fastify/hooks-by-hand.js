// CORS in hooks that are written by hand, with callbacks and with promises.
// requests: GET /, POST /upload, GET /raw, GET /sent, GET /payload

const fastify = require('fastify');

const app = fastify();
const trusted = new Set(['https://app.example.com', 'https://www.example.com']);

app.addHook('onRequest', (request, reply, done) => {
  const { origin } = request.headers;
  if (trusted.has(origin)) {
    reply.header('Access-Control-Allow-Origin', origin);
    reply.header('Vary', 'Origin');
  }
  done();
});

app.addHook('onRequest', async (request, reply) => {
  if (request.method === 'OPTIONS') {
    reply
      .headers({ 'access-control-allow-methods': 'GET, POST', 'access-control-allow-headers': 'content-type' })
      .code(204);
    return reply.send();
  }
});

app.addHook('onSend', async (request, reply, payload) => {
  if (reply.getHeader('access-control-allow-origin')) reply.header('Access-Control-Allow-Credentials', 'true');
  return payload;
});

app.get('/', async () => ({ ok: true }));
app.post('/upload', (request, reply) => {
  reply.status(201).send('done');
});
app.get('/raw', (request, reply) => {
  reply.hijack();
  reply.raw.setHeader('Access-Control-Allow-Origin', request.headers.origin || '*');
  reply.raw.end('raw');
});
app.get('/sent', (request, reply) => {
  reply.raw.setHeader('Access-Control-Allow-Origin', '*');
  reply.raw.setHeader('Access-Control-Max-Age', '5');
  reply.send('laid over');
});
app.get('/payload', {
  preSerialization: (request, reply, payload, done) => {
    reply.header('Access-Control-Expose-Headers', 'x-page');
    done(null, payload);
  },
  handler: async () => ({ page: 1 }),
});

app.listen({ port: 3000 });
