const http = require('http');

http
  .createServer((req, res) => {
    res.writeHead(200, {
      'Access-Control-Allow-Origin': req.headers.origin || '*',
      'Access-Control-Allow-Credentials': 'true',
      Vary: 'Accept-Encoding',
    });
    res.end('[]');
  })
  .listen(3000);
