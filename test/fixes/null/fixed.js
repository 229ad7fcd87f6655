const http = require('http');

http
  .createServer((req, res) => {
    res.setHeader('Access-Control-Allow-Origin', 'null');
    res.setHeader('Access-Control-Allow-Credentials', 'true');
    res.end('[]');
  })
  .listen(3000);
