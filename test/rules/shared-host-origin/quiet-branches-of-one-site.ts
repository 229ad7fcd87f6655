import Fastify from 'fastify';
import fastifyCors from '@fastify/cors';

const app = Fastify();

await app.register(fastifyCors, { origin: /^https:\/\/[a-z0-9-]+--example-shop\.netlify\.app$/, credentials: true });

app.get('/profile', async () => ({ name: 'Ada' }));

await app.listen({ port: 3000 });
