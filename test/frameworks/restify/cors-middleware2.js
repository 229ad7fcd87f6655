// The middleware as its documentation shows it.
// requests: GET /, PUT /items/1, GET /nowhere

const restify = require('restify');
const corsMiddleware = require('restify-cors-middleware2');

const cors = corsMiddleware({
  preflightMaxAge: 5,
  origins: ['https://app.example.com', 'https://*.pages.example', /^https:\/\/pr-\d+\.example\.com$/],
  credentials: true,
  allowHeaders: ['API-Token', 'authorization'],
  exposeHeaders: ['API-Token-Expiry'],
});

const server = restify.createServer({ name: 'api', version: '1.0.0' });
server.pre(cors.preflight);
server.use(cors.actual);
server.use(restify.plugins.queryParser());

server.get('/', (req, res, next) => {
  res.send({ hello: 'world' });
  return next();
});
server.put('/items/:id', async (req, res) => {
  res.send(201, { id: req.params.id });
});

server.listen(3000);
