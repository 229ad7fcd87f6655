const http = require('http');

const pages = ['https://app.example.com', 'https://admin.example.com'];

http
  .createServer((req, res) => {
    res.appendHeader('Vary', 'Origin');
    for (const page of pages) {
      if (page === req.headers.origin) res.setHeader('Access-Control-Allow-Origin', page);
    }
    res.end('[]');
  })
  .listen(3000);
