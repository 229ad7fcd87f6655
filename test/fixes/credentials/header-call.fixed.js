const http = require('http');

http
  .createServer((req, res) => {
    res.setHeader('Access-Control-Allow-Origin', '*');
    res.end('[]');
  })
  .listen(3000);
