'use strict';

module.exports = async function items(fastify) {
  fastify.get('/:id', async (request) => ({ id: request.params.id }));
  fastify.delete('/:id', async (request, reply) => {
    reply.header('Access-Control-Expose-Headers', 'x-deleted').code(204);
  });
};
