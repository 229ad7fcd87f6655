import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import Fastify from 'fastify';

const app = Fastify({ logger: true });

await app.register(helmet);
await app.register(cookie);
await app.register(rateLimit, { max: 100, timeWindow: '1 minute' });

app.put('/profile', async (request, reply) => {
  reply.header('Access-Control-Allow-Origin', 'https://app.example.com');
  //                                          ^^^^^^^^^^^^^^^^^^^^^^^^^ warning missing-preflight 💡
  return { saved: true };
});

await app.listen({ port: 3000 });
