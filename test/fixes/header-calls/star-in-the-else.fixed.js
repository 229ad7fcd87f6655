const http = require('http');

const pages = ['https://app.example.com'];

http
  .createServer((req, res) => {
    res.setHeader('Access-Control-Allow-Credentials', 'true');
    res.appendHeader('Vary', 'Origin');
    if (pages.includes(req.headers.origin)) {
      res.setHeader('Access-Control-Allow-Origin', req.headers.origin);
    }
    res.end('[]');
  })
  .listen(3000);
