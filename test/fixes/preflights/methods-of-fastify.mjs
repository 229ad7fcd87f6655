import Fastify from 'fastify';
import cors from '@fastify/cors';

const app = Fastify();
await app.register(cors, { origin: 'https://app.example.com' });

app.put('/settings', async () => ({ saved: true }));

await app.listen({ port: 3000 });
