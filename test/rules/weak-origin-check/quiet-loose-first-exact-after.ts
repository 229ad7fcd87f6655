import Fastify from 'fastify';
import fastifyCors from '@fastify/cors';

const app = Fastify();
const exact = new Set(['https://app.example.com', 'https://example.com']);

await app.register(fastifyCors, {
  credentials: true,
  origin: (origin, callback) => {
    callback(null, origin !== undefined && origin.includes('example.com') && exact.has(origin));
  },
});

app.get('/profile', async () => ({ name: 'Ada' }));

await app.listen({ port: 3000 });
