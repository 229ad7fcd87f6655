const http = require('node:http');

http
  .createServer((req, res) => {
    if (req.url !== '/prices') {
      res.writeHead(404);
      res.end();
      return;
    }
    res.writeHead(200, { 'Access-Control-Allow-Origin': 'https://shop.example.com' });
    res.end('[]');
  })
  .listen(3000);
