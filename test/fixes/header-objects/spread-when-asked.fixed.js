const http = require('http');

const allowedOrigins = ['https://app.example.com'];

http
  .createServer((req, res) => {
    const { origin } = req.headers;
    res.writeHead(200, {
      'Content-Type': 'application/json',
      Vary: 'Origin',
      ...(origin && allowedOrigins.includes(origin) ? { 'Access-Control-Allow-Origin': origin, 'Access-Control-Allow-Credentials': 'true' } : {}),
    });
    res.end('[]');
  })
  .listen(3000);
