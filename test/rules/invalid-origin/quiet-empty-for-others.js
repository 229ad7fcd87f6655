const http = require('node:http');

http
  .createServer((req, res) => {
    const isOurs = req.headers.origin === 'https://app.example.com';
    res.setHeader('Vary', 'Origin');
    res.setHeader('Access-Control-Allow-Origin', isOurs ? 'https://app.example.com' : '');
    res.end('[]');
  })
  .listen(8080);
