import fastify from 'fastify';

const partners = ['https://partner.example.com'];
const app = fastify();

app.addHook('onRequest', async (request, reply) => {
  reply.header('Vary', 'Origin');
  if (partners.includes(request.headers.origin)) {
    reply.header('Access-Control-Allow-Origin', request.headers.origin);
  }
});

app.get('/stock', async () => ({ bolts: 1200 }));
