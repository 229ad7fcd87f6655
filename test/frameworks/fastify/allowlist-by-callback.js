// The list as a callback, as the plugin's documentation shows it, and per route other options.
// requests: GET /open, GET /closed, GET /nothing/here

const fastify = require('fastify')({ logger: false });
const cors = require('@fastify/cors');

const allowed = ['https://app.example.com', 'https://admin.example.com'];

fastify.register(cors, {
  origin: (origin, cb) => {
    if (!origin) return cb(null, false);
    const { hostname } = new URL(origin === 'null' ? 'https://nobody.invalid' : origin);
    if (hostname === 'localhost') return cb(null, true);
    if (allowed.includes(origin)) return cb(null, true);
    cb(new Error('Not allowed'), false);
  },
  credentials: true,
  methods: ['GET', 'PUT'],
});

fastify.get('/', async () => ({ hello: 'world' }));
fastify.get('/open', { config: { cors: { origin: '*', credentials: false } } }, async () => ({ open: true }));
fastify.get('/closed', { config: { cors: false } }, async () => ({ open: false }));

fastify.listen({ port: 3000 });
