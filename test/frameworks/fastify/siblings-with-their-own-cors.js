// Each plugin is a context of its own: what one sets up the other does not see.
// requests: GET /public/items, GET /private/items, POST /private/items, GET /items

const fastify = require('fastify');
const cors = require('@fastify/cors');

const app = fastify();

async function publicRoutes(instance) {
  await instance.register(cors, { origin: '*' });
  instance.get('/items', async () => []);
}

function privateRoutes(instance, options, done) {
  instance.register(cors, { origin: options.origins, credentials: true, allowedHeaders: ['authorization', 'x-a'] });
  instance.get('/items', (request, reply) => reply.send([]));
  instance.post('/items', (request, reply) => {
    reply.code(201).send({});
  });
  done();
}

app.register(publicRoutes, { prefix: '/public' });
app.register(privateRoutes, { prefix: '/private', origins: ['https://app.example.com', /\.partner\.example$/] });
app.get('/items', async () => []);

app.listen({ port: 3000 });
