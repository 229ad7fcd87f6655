const restify = require('restify');

const server = restify.createServer();

server.use((req, res, next) => {
  res.header('Access-Control-Allow-Origin', req.header('Origin'));
  res.header('Access-Control-Allow-Credentials', 'true');
  return next();
});

server.get('/', (req, res, next) => {
  res.send('ok');
  return next();
});

server.listen(8080);
