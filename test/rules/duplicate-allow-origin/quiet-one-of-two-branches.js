const http = require('node:http');

http
  .createServer((req, res) => {
    if (req.url === '/public') res.setHeader('Access-Control-Allow-Origin', '*');
    else res.setHeader('Access-Control-Allow-Origin', 'https://app.example.com');
    res.end('[]');
  })
  .listen(8080);
