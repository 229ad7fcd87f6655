import Fastify from 'fastify';

const app = Fastify();

app.get('/profile', async (_request, reply) => {
  reply.header('Access-Control-Allow-Origin', 'https://app.example.com');
  reply.header('Access-Control-Allow-Credentials', 'yes');
  //                                               ^^^^^ warning invalid-credentials-value 💡
  return { name: 'Ada' };
});

await app.listen({ port: 3000 });
