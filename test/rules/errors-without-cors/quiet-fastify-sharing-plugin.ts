import sharing from '@example/fastify-sharing';
import Fastify from 'fastify';

const app = Fastify();

await app.register(sharing, { origins: ['https://app.example.com'] });

app.get('/profile', async (request, reply) => {
  if (!request.headers['x-profile']) return reply.code(400).send({ error: 'Whose?' });
  reply.header('Access-Control-Allow-Origin', 'https://app.example.com');
  return { name: 'Ada' };
});

await app.listen({ port: 3000 });
