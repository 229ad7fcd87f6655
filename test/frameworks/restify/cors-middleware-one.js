// The older middleware, which lets everybody in by default and tells caches only where somebody was let in.
// requests: GET /, GET /nowhere, POST /

const restify = require('restify');
const cors = require('restify-cors-middleware')({ allowHeaders: ['x-a'], exposeHeaders: [] });

const server = restify.createServer();
server.pre(cors.preflight);
server.pre(cors.actual);
server.get('/', (req, res, next) => {
  res.send('ok');
  next();
});
server.post('/', (req, res, next) => {
  res.header('Access-Control-Allow-Origin', 'https://twice.example.com');
  res.send('ok');
  next();
});

server.listen(3000);
