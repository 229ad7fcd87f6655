import Fastify from 'fastify';
import cors from '@fastify/cors';

const app = Fastify();
await app.register(cors, { origin: 'https://app.example.com' });

app.get('/settings', async () => ({ theme: 'dark' }));
app.post('/visits', async (request, reply) => reply.code(204).send());

await app.listen({ port: 3000 });
