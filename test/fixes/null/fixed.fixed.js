const http = require('http');

const allowedOrigins = ['https://app.example.com'];

http
  .createServer((req, res) => {
    const origin = req.headers.origin;
    res.appendHeader('Vary', 'Origin');
    if (origin && allowedOrigins.includes(origin)) {
      res.setHeader('Access-Control-Allow-Origin', origin);
    }
    res.setHeader('Access-Control-Allow-Credentials', 'true');
    res.end('[]');
  })
  .listen(3000);
