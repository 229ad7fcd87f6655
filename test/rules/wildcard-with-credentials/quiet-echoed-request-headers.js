const http = require('node:http');

http
  .createServer((req, res) => {
    res.setHeader('Access-Control-Allow-Origin', '*');
    const asked = req.headers['access-control-request-headers'];
    if (asked) {
      res.setHeader('Access-Control-Allow-Headers', asked);
      res.setHeader('Vary', 'Access-Control-Request-Headers');
    }
    res.end('{}');
  })
  .listen(3000);
