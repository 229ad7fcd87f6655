const restify = require('restify');
const corsMiddleware = require('restify-cors-middleware2');

const cors = corsMiddleware({
  origins: ['https://app.example.com'],
  credentials: true,
  allowCredentialsAllOrigins: true,
});

const server = restify.createServer();
server.pre(cors.preflight);
server.use(cors.actual);
server.get('/', (req, res, next) => {
  res.send('ok');
  next();
});

server.listen(8080);
