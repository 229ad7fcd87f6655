// TypeScript with a builder function and a class of settings.
// requests: GET /health, GET /api/me

import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import cors, { type FastifyCorsOptions } from '@fastify/cors';
import { apiRoutes } from './api.mjs';
import { isKnown } from './origins.mjs';

const options: FastifyCorsOptions = {
  origin: (origin: string | undefined, cb: (error: Error | null, allow: boolean) => void): void => {
    cb(null, origin !== undefined && isKnown(origin));
  },
  credentials: true,
};

export async function buildServer(): Promise<FastifyInstance> {
  const server = Fastify({ logger: false });
  await server.register(cors, options);
  server.get('/health', async (_request: FastifyRequest) => ({ ok: true }));
  await server.register(apiRoutes, { prefix: '/api' });
  return server;
}

const server = await buildServer();
await server.listen({ port: 3000 });
