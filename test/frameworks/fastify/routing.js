// Which of several routes answers: what is spelled out before parameters, parameters before wildcards.
// requests: GET /users/me, GET /users/7, GET /users/7/posts, GET /files/a/b, GET /shop, GET /shop/, GET /maybe, GET /maybe/1, OPTIONS /users/me, HEAD /users/me
// with: fastify-4, fastify-5

const app = require('fastify')();

const allow = (value) => async (request, reply) => {
  reply.header('Access-Control-Allow-Origin', value);
  return value;
};

app.get('/users/:id', allow('https://id.example.com'));
app.get('/users/me', allow('https://me.example.com'));
app.get('/users/:id/posts', allow('https://posts.example.com'));
app.get('/files/*', allow('https://files.example.com'));
app.get('/maybe/:id?', allow('https://maybe.example.com'));
app.route({ method: ['PUT', 'PATCH'], url: '/users/:id', handler: allow('https://write.example.com') });
app.register(async (shop) => void shop.get('/', allow('https://shop.example.com')), { prefix: '/shop' });
app.options('/users/*', (request, reply) => {
  reply
    .header('Access-Control-Allow-Origin', request.headers.origin)
    .header('Access-Control-Allow-Methods', 'GET, PUT')
    .code(204)
    .send();
});

app.listen({ port: 3000 });
