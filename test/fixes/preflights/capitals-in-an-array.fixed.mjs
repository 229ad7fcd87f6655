import Fastify from 'fastify';
import cors from '@fastify/cors';

const app = Fastify();
await app.register(cors, {
  origin: 'https://app.example.com',
  methods: ['GET', 'PATCH'],
});

app.patch('/profile', async () => ({ saved: true }));

await app.listen({ port: 3000 });
