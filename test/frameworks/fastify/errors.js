// Headers stay when a handler fails, and handlers of errors write some of their own.
// requests: GET /throws, GET /rejects, GET /api/throws, GET /api/teapot, GET /api/sends, GET /own, GET /again, GET /missing
// with: fastify-4, fastify-5

const app = require('fastify')();
app.register(require('@fastify/cors'), { origin: ['https://app.example.com'] });

app.get('/throws', () => {
  throw new Error('boom');
});
app.get('/rejects', async (request, reply) => {
  reply.header('Access-Control-Expose-Headers', 'x-reason');
  throw Object.assign(new Error('teapot'), { statusCode: 418 });
});

app.register(
  async (api) => {
    api.setErrorHandler((error, request, reply) => {
      reply.header('Access-Control-Allow-Origin', request.headers.origin ?? '*');
      reply.header('Access-Control-Allow-Credentials', 'true');
      reply.code(error.statusCode ?? 500).send({ message: error.message });
    });
    api.get('/throws', () => {
      throw new Error('boom');
    });
    api.get('/teapot', async () => {
      throw Object.assign(new Error('teapot'), { statusCode: 418 });
    });
    api.get('/sends', (request, reply) => {
      reply.send(new Error('sent'));
    });
  },
  { prefix: '/api' },
);

app.get('/own', {
  errorHandler: async (error, request, reply) => {
    reply.code(400).header('Access-Control-Allow-Origin', '*');
    return { message: error.message };
  },
  handler: async () => {
    throw new Error('own');
  },
});
app.get('/again', {
  errorHandler: (error, request, reply) => {
    reply.header('Access-Control-Max-Age', '1');
    throw error;
  },
  handler: async () => {
    throw new Error('again');
  },
});

app.listen({ port: 3000 });
