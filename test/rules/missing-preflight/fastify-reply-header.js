import Fastify from 'fastify';

const app = Fastify({ logger: true });

app.put('/settings', async (request, reply) => {
  reply.header('Access-Control-Allow-Origin', 'https://app.example.com');
  //                                          ^^^^^^^^^^^^^^^^^^^^^^^^^ warning missing-preflight 💡
  return { saved: true };
});

await app.listen({ port: 3000 });
