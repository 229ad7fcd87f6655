import Fastify from 'fastify';
import cors from '@fastify/cors';
import { tickets } from './tickets.ts';

const app = Fastify({ logger: true });

await app.register(cors, {
  origin: '*',
  //      ^^^ error wildcard-with-credentials 💡
  methods: ['GET', 'POST'],
  credentials: true,
});
await app.register(tickets, { prefix: '/tickets' });

await app.listen({ port: 8080 });
