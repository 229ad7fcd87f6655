import Fastify from 'fastify';
import cors from '@fastify/cors';

const app = Fastify({ logger: true });
await app.register(cors, { origin: 'https://app.example.com' });
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning incomplete-preflight 💡

app.put('/settings', async () => ({ saved: true }));

await app.listen({ port: 3000 });
