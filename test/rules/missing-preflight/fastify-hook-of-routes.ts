import Fastify, { type FastifyReply, type FastifyRequest } from 'fastify';

const app = Fastify();

async function openToPages(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  reply.header('access-control-allow-origin', 'https://dashboard.example.com');
  //                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning missing-preflight 💡
}

app.delete('/alerts/:id', { preHandler: openToPages }, async (request, reply) => {
  return reply.code(204).send();
});

app.listen({ port: 8080, host: '0.0.0.0' });
