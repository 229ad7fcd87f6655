import Fastify from 'fastify';

const server = Fastify();

server.addHook('onRequest', async (request, reply) => {
  reply.header('Access-Control-Allow-Origin', request.headers.origin ?? '*');
  //                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error reflected-origin 💡
  reply.header('Access-Control-Allow-Credentials', 'true');
  if (request.method === 'OPTIONS') {
    return reply.code(204).header('Access-Control-Allow-Headers', 'content-type').send();
  }
});

server.get('/basket', async () => ({ items: [] }));

await server.listen({ port: 3000 });
