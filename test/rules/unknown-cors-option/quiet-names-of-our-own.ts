import Fastify from 'fastify';
import cors from '@fastify/cors';

const app = Fastify();

await app.register(cors, { origin: 'https://app.example.com', prefix: '/api', enabled: true, debug: false });

await app.listen({ port: 3000 });
