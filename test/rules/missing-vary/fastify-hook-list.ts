import Fastify, { type FastifyInstance } from 'fastify';

const allowedOrigins = new Set(['https://app.example.com', 'https://partner.example.org']);

function ownCors(app: FastifyInstance): void {
  app.addHook('onRequest', (request, reply, done) => {
    const origin = request.headers.origin;
    if (origin !== undefined && allowedOrigins.has(origin)) {
      reply.header('access-control-allow-origin', origin);
      //                                          ^^^^^^ warning missing-vary 💡
    }
    done();
  });
}

const app = Fastify();
ownCors(app);
app.get('/prices', () => ({ gold: 1 }));
void app.listen({ port: 8080 });
