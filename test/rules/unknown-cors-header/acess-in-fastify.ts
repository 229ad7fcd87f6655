import Fastify from 'fastify';

const app = Fastify();

app.addHook('onRequest', async (_request, reply) => {
  reply.header('Acess-Control-Allow-Origin', '*');
  //           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning unknown-cors-header 💡
});

app.get('/prices', async () => ({ eur: 12 }));

await app.listen({ port: 3000 });
