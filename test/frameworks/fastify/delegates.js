// Options that are asked for at each request.
// requests: GET /, GET /widget

const app = require('fastify')();
const cors = require('@fastify/cors');

app.register(cors, (instance) => {
  return (request, callback) => {
    const options = { origin: false };
    if (/^https:\/\/(?:app|beta)\.example\.com$/.test(request.headers.origin)) options.origin = true;
    if (request.url.startsWith('/widget')) options.origin = '*';
    callback(null, options);
  };
});
app.get('/', async () => 'home');
app.get('/widget', async () => 'widget');

app.listen({ port: 3000 });
