import Fastify from 'fastify';
import fastifyCors from '@fastify/cors';

const app = Fastify();

await app.register(fastifyCors, { origin: ['http://shop.example.com', 'https://shop.example.com'], credentials: true });
//                                         ^^^^^^^^^^^^^^^^^^^^^^^^^ warning insecure-origin 💡

app.get('/profile', async () => ({ name: 'Ada' }));

await app.listen({ port: 3000 });
