import Fastify from 'fastify';

const app = Fastify({ logger: true });

app.get('/seats', async (request, reply) => {
  if (!request.query.show) {
    return reply.code(400).send({ error: 'Which show?' });
  }
  reply.header('Access-Control-Allow-Origin', 'https://tickets.example.com');
  //                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info errors-without-cors 💡
  return { free: ['A1', 'A2'] };
});

await app.listen({ port: 3000 });
