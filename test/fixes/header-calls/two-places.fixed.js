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
    const origin = req.headers.origin;
    res.appendHeader('Vary', 'Origin');
    if (origin && allowedOrigins.includes(origin)) {
      res.setHeader('Access-Control-Allow-Origin', origin);
    }
    res.end('[]');
  })
  .listen(3000);
