const http = require('http');

const allowedOrigins = ['https://app.example.com'];

http
  .createServer((req, res) => {
    const origin = req.headers.origin;
    res.writeHead(200, {
      'Content-Type': 'application/json',
      ...(origin && allowedOrigins.includes(origin) ? { 'Access-Control-Allow-Origin': origin } : {}),
      Vary: 'Origin',
      'Access-Control-Allow-Credentials': 'true',
    });
    res.end('[]');
  })
  .listen(3000);
