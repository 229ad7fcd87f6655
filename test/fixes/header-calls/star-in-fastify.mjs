import Fastify from 'fastify';

const app = Fastify();

app.get('/', (req, res) => {
  res.header('Access-Control-Allow-Origin', '*').header('Access-Control-Allow-Credentials', 'true').send({ ok: true });
});

await app.listen({ port: 3000 });
