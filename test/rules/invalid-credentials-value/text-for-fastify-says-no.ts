import Fastify from 'fastify';
import cors from '@fastify/cors';

const app = Fastify();

await app.register(cors, {
  origin: ['https://app.example.com'],
  credentials: process.env.CORS_COOKIES ?? 'false',
  //                                       ^^^^^^^ warning invalid-credentials-value 💡
});

await app.listen({ port: 3000 });
