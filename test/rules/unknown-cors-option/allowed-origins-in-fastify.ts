import Fastify from 'fastify';
import cors from '@fastify/cors';

const app = Fastify();

await app.register(cors, { allowedOrigins: ['https://app.example.com'], methods: ['GET', 'PUT'] });
//                         ^^^^^^^^^^^^^^ error unknown-cors-option 💡

app.get('/orders', async () => []);

await app.listen({ port: 3000 });
