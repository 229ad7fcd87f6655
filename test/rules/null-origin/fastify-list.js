import Fastify from 'fastify';

const fastify = Fastify();

await fastify.register(import('@fastify/cors'), {
  // The mobile app loads its page from a file.
  origin: ['https://app.example.com', 'null'],
  //                                  ^^^^^^ error null-origin 💡
  credentials: true,
});

fastify.get('/inbox', async () => []);

await fastify.listen({ port: 3000 });
