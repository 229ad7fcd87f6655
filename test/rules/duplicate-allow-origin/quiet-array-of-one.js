const http = require('node:http');

http
  .createServer((req, res) => {
    res.setHeader('Access-Control-Allow-Origin', ['https://app.example.com']);
    res.end('[]');
  })
  .listen(8080);
