const http = require('http');

const allowedOrigins = ['https://app.example.com'];

http
  .createServer((req, res) => {
    const { origin } = req.headers;
    res.setHeader('Vary', 'Origin');
    if (req.url === '/health') res.statusCode = 200;
    else if (req.method === 'GET') {
      if (origin && allowedOrigins.includes(origin)) {
        res.setHeader('Access-Control-Allow-Origin', origin);
      }
    } else res.statusCode = 405;
    res.end('[]');
  })
  .listen(3000);
