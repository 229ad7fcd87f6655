const http = require('http');

http
  .createServer((req, res) => {
    res.writeHead(200, { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Credentials': 'true' });
    res.end('[]');
  })
  .listen(3000);
