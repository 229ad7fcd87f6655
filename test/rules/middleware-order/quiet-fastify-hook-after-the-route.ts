import Fastify from 'fastify';

const app = Fastify();

app.get('/recipes', async () => []);

// Hooks hold for every route beside them, also for those above.
app.addHook('onRequest', async (_request, reply) => {
  reply.header('Access-Control-Allow-Origin', 'https://app.example.com');
});

await app.listen({ port: 3000 });
