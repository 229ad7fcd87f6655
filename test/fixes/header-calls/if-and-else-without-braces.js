const http = require('http');

http
  .createServer((req, res) => {
    const { origin } = req.headers;
    res.setHeader('Vary', 'Origin');
    if (req.url === '/health') res.statusCode = 200;
    else if (req.method === 'GET') res.setHeader('Access-Control-Allow-Origin', origin || '*');
    else res.statusCode = 405;
    res.end('[]');
  })
  .listen(3000);
