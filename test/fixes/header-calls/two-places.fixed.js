const http = require('http');

const allowedOrigins = ['https://app.example.com'];

http
  .createServer((req, res) => {
    if (req.method === 'OPTIONS') {
      const origin = req.headers.origin;
      if (origin && allowedOrigins.includes(origin)) {
        res.setHeader('Access-Control-Allow-Origin', origin);
      }
      res.setHeader('Access-Control-Allow-Methods', 'GET, PUT');
      res.statusCode = 204;
      res.end();
      return;
    }
    const requestOrigin = req.headers.origin;
    res.appendHeader('Vary', 'Origin');
    if (requestOrigin && allowedOrigins.includes(requestOrigin)) {
      res.setHeader('Access-Control-Allow-Origin', requestOrigin);
    }
    res.end('[]');
  })
  .listen(3000);
