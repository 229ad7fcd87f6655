// path: /settings
import Fastify from 'fastify';

const app = Fastify();

async function openToPages(request, reply) {
  reply.header('access-control-allow-origin', 'https://app.example.com');
}

app.options('/settings', { preHandler: openToPages }, (request, reply) => {
  reply.header('Access-Control-Allow-Methods', 'PUT');
  return reply.code(204).send();
});

app.put('/settings', { preHandler: openToPages }, async (request, reply) => {
  return { saved: true };
});

app.listen({ port: 3000 });
