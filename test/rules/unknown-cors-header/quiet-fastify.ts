import Fastify from 'fastify';

const app = Fastify();

app.addHook('onSend', async (_request, reply) => {
  reply.headers({
    'Access-Control-Allow-Origin': 'https://app.example.com',
    'Access-Control-Expose-Headers': 'ETag',
    'Access-Control-Max-Age': '600',
  });
});

await app.listen({ port: 3000 });
