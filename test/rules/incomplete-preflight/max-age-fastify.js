import cors from '@fastify/cors';
import Fastify from 'fastify';

const app = Fastify();

await app.register(cors, {
  origin: 'https://app.example.com',
  methods: ['GET', 'PUT'],
  maxAge: '10m',
  //      ^^^^^ info incomplete-preflight 💡
});
app.put('/settings', async () => ({ saved: true }));
await app.listen({ port: 3000 });
