const http = require('http');

const allowedOrigins = ['https://app.example.com'];

http
  .createServer((req, res) => {
    res.setHeader('Vary', 'Accept-Encoding, Origin');
    const origin = req.headers.origin;
    res.writeHead(200, {
      ...(origin && allowedOrigins.includes(origin) ? { 'Access-Control-Allow-Origin': origin } : {}),
      'Access-Control-Allow-Credentials': 'true',
    });
    res.end('[]');
  })
  .listen(3000);
