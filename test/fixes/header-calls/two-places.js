const http = require('http');

http
  .createServer((req, res) => {
    if (req.method === 'OPTIONS') {
      res.setHeader('Access-Control-Allow-Origin', req.headers.origin || '*');
      res.setHeader('Access-Control-Allow-Methods', 'GET, PUT');
      res.statusCode = 204;
      res.end();
      return;
    }
    res.setHeader('Access-Control-Allow-Origin', req.headers.origin || '*');
    res.end('[]');
  })
  .listen(3000);
