const http = require('node:http');

http
  .createServer((req, res) => {
    if (!req.headers.authorization) {
      res.writeHead(401);
      return res.end();
    }
    res.writeHead(200, { 'Content-Type': 'application/json' });
    res.end('{}');
  })
  .listen(3000);
