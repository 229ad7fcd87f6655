import Fastify from 'fastify';

const allowedOrigins = ['https://app.example.com'];

const app = Fastify();

app.get('/', (req, res) => {
  const origin = req.headers.origin;
  res.header('Vary', [res.getHeader('Vary'), 'Origin'].filter(Boolean).join(', '));
  if (origin && allowedOrigins.includes(origin)) {
    res.header('Access-Control-Allow-Origin', origin);
  }
  res.header('Access-Control-Allow-Credentials', 'true').send({ ok: true });
});

await app.listen({ port: 3000 });
