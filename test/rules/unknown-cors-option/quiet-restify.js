const restify = require('restify');
const corsMiddleware = require('restify-cors-middleware2');

const cors = corsMiddleware({
  origins: ['https://app.example.com'],
  allowHeaders: ['API-Token'],
  exposeHeaders: ['API-Token-Expiry'],
  preflightMaxAge: 5,
});

const server = restify.createServer();
server.pre(cors.preflight);
server.use(cors.actual);
server.listen(8080);
