const http = require('node:http');

http
  .createServer((req, res) => {
    res.setHeader('Access-Control-Allow-Origin', 'https://admin.example.com');
    res.setHeader('Access-Control-Allow-Methods', ['GET', 'DELETE'].join(', '));
    res.end(req.method === 'OPTIONS' ? '' : '{}');
  })
  .listen(4000);
