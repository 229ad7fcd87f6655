import Fastify from 'fastify';
import cors from '@fastify/cors';

const allowed = ['https://app.example.com', 'https://admin.example.com'];

const app = Fastify();
await app.register(cors, {
  credentials: true,
  origin: (origin, callback) => {
    if (!origin || allowed.includes(origin)) return callback(null, true);
    callback(new Error('Not allowed by CORS'), false);
  },
});
app.get('/orders', async () => []);
await app.listen({ port: 3000 });
