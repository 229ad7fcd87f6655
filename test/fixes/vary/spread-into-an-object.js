const http = require('http');

const pages = ['https://app.example.com'];

http
  .createServer((req, res) => {
    const { origin } = req.headers;
    res.writeHead(200, {
      'Content-Type': 'application/json',
      ...(pages.includes(origin) && { 'Access-Control-Allow-Origin': origin, Vary: 'Origin' }),
    });
    res.end('[]');
  })
  .listen(3000);
