const http = require('http');

http
  .createServer((req, res) => {
    res.setHeader('Vary', 'Accept-Encoding');
    res.writeHead(200, {
      'Access-Control-Allow-Origin': req.headers.origin || '*',
      'Access-Control-Allow-Credentials': 'true',
    });
    res.end('[]');
  })
  .listen(3000);
