import Fastify from 'fastify';
import fastifyCors from '@fastify/cors';

const app = Fastify();

await app.register(fastifyCors, { origin: ['https://app.example.com'], credentials: true });

app.get('/profile', async () => ({ name: 'Ada' }));

await app.listen({ port: 3000 });
