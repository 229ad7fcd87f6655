const restify = require('restify');

const allowedOrigins = ['https://app.example.com'];

const server = restify.createServer();

server.use((req, res, next) => {
  const origin = req.header('Origin');
  res.header('Vary', 'Origin');
  if (origin && allowedOrigins.includes(origin)) {
    res.header('Access-Control-Allow-Origin', origin);
  }
  res.header('Access-Control-Allow-Credentials', 'true');
  return next();
});

server.get('/', (req, res, next) => {
  res.send('ok');
  return next();
});

server.listen(8080);
