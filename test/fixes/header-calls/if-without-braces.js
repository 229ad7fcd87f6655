const http = require('http');

http
  .createServer((req, res) => {
    if (req.url.startsWith('/'))
      res.setHeader('Access-Control-Allow-Origin', req.headers.origin || 'null');
    res.end('[]');
  })
  .listen(3000);
