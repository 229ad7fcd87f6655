const http = require('http');

const pages = ['https://app.example.com', 'https://admin.example.com'];

http
  .createServer((req, res) => {
    const { origin } = req.headers;
    res.writeHead(200, { 'Access-Control-Allow-Origin': pages.includes(origin) ? origin : pages[0], Vary: 'Origin' });
    res.end('[]');
  })
  .listen(3000);
