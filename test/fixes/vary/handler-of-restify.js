const restify = require('restify');

const known = new Set(['https://app.example.com', 'https://admin.example.com']);
const server = restify.createServer();

server.use((req, res, next) => {
  const origin = req.headers.origin;
  if (known.has(origin)) {
    res.header('Access-Control-Allow-Origin', origin);
  }
  return next();
});
server.get('/', (req, res, next) => {
  res.send('ok');
  return next();
});

server.listen(8080);
