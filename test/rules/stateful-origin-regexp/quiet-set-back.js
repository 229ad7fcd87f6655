const http = require('node:http');

const trusted = /^https:\/\/[a-z]+\.example\.com$/g;

http
  .createServer((req, res) => {
    res.setHeader('Vary', 'Origin');
    trusted.lastIndex = 0;
    if (trusted.test(req.headers.origin)) res.setHeader('Access-Control-Allow-Origin', req.headers.origin);
    res.end('{}');
  })
  .listen(3000);
