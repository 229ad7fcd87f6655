// Plugins of Fastify's that add something to every answer, or to requests, and nothing of CORS.
// requests: GET /items, PUT /items, DELETE /nothing

import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import formbody from '@fastify/formbody';
import helmet from '@fastify/helmet';
import jwt from '@fastify/jwt';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import sensible from '@fastify/sensible';
import swagger from '@fastify/swagger';
import underPressure from '@fastify/under-pressure';
import Fastify from 'fastify';

const app = Fastify();

await app.register(helmet, { global: true });
app.register(compress, { threshold: 0 });
app.register(cookie, { secret: 'secret' });
app.register(formbody);
app.register(jwt, { secret: 'secret' });
app.register(multipart);
app.register(rateLimit, { max: 10_000, timeWindow: '1 minute' });
app.register(sensible);
app.register(swagger);
app.register(underPressure, { maxEventLoopDelay: 10_000 });

app.register(async (items) => {
  items.addHook('onRequest', async (request, reply) => {
    reply.header('Access-Control-Allow-Origin', 'https://app.example.com');
  });
  items.get('/items', async () => []);
  items.put('/items', async () => ({}));
});

await app.listen({ port: 3000 });
