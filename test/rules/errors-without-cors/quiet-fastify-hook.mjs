import Fastify from 'fastify';

const app = Fastify();

app.addHook('onRequest', async (request, reply) => {
  reply.header('Access-Control-Allow-Origin', 'https://tickets.example.com');
});

app.get('/seats', async (request, reply) => {
  if (!request.query.show) return reply.code(400).send({ error: 'Which show?' });
  return { free: ['A1', 'A2'] };
});

await app.listen({ port: 3000 });
