const http = require('http');

const pages = ['https://app.example.com'];

http
  .createServer((req, res) => {
    const { origin } = req.headers;
    res.setHeader('Vary', 'Origin');
    if (pages.includes(origin)) res.setHeader('Access-Control-Allow-Origin', origin);
    res.setHeader('Vary', 'Accept-Encoding');
    res.end('[]');
  })
  .listen(3000);
