const http = require('node:http');

http
  .createServer((req, res) => {
    res.setHeader('Access-Control-Allow-Origin', 'https://admin.example.com');
    res.setHeader('Access-Control-Allow-Methods', ['get', 'delete'].join(', '));
    res.end(req.method === 'OPTIONS' ? '' : '{}');
  })
  .listen(4000);
