const http = require('http');

http
  .createServer((req, res) => {
    const { origin } = req.headers;
    res.writeHead(200, {
      'Content-Type': 'application/json',
      ...(origin ? { 'Access-Control-Allow-Origin': origin, 'Access-Control-Allow-Credentials': 'true' } : {}),
    });
    res.end('[]');
  })
  .listen(3000);
