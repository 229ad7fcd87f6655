import Fastify from 'fastify';
import fastifyCors from '@fastify/cors';

const app = Fastify();

await app.register(fastifyCors, { origin: ['capacitor://localhost', 'chrome-extension://abcdefghijklmnopabcdefghijklmnop', 'null-island://x'] });

app.get('/profile', async () => ({ name: 'Ada' }));

await app.listen({ port: 3000 });
