const http = require('http');

http
  .createServer((req, res) => {
    res.appendHeader('Vary', 'Origin');
    if (req.headers.origin === 'https://app.example.com') {
      res.setHeader('Access-Control-Allow-Origin', req.headers.origin);
    }
    res.end('[]');
  })
  .listen(3000);
