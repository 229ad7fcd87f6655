// A delegator that gives a promise, and functions that are asked for the origin and give one.
// requests: GET /a/x, GET /b/x

const app = require('fastify')();
const cors = require('@fastify/cors');

const lookup = async (origin) => ['https://app.example.com'].includes(origin);

app.register(
  async (a) => {
    a.register(cors, { delegator: async (request) => ({ origin: await lookup(request.headers.origin), credentials: true }) });
    a.get('/x', async () => 'x');
  },
  { prefix: '/a' },
);
app.register(
  async (b) => {
    b.register(cors, {
      origin: async (origin) => {
        if (!origin) return '*';
        if (await lookup(origin)) return true;
        throw new Error('no');
      },
      strictPreflight: false,
    });
    b.get('/x', async () => 'x');
  },
  { prefix: '/b' },
);

app.listen({ port: 3000 });
