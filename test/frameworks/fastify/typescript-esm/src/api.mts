import type { FastifyPluginAsync } from 'fastify';

export const apiRoutes: FastifyPluginAsync = async (fastify) => {
  fastify.addHook('onSend', async (_request, reply) => {
    reply.header('Access-Control-Expose-Headers', 'x-api');
  });
  fastify.get('/me', async () => ({ me: true }));
};
