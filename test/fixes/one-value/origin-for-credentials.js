const http = require('node:http');

http
  .createServer((req, res) => {
    const { origin } = req.headers;
    res.setHeader('Vary', 'Origin');
    if (origin === 'https://app.example.com') {
      res.setHeader('Access-Control-Allow-Origin', origin);
      res.setHeader('Access-Control-Allow-Credentials', origin);
    }
    res.end('{"lamps":2}');
  })
  .listen(3000);
