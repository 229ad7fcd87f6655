const http = require('node:http');

http
  .createServer((req, res) => {
    const { origin } = req.headers;
    res.setHeader('Vary', 'Origin');
    if (origin && /^http:\/\/192\.168\.\d{1,3}\.\d{1,3}(?::\d+)?$/.test(origin)) {
      res.setHeader('Access-Control-Allow-Origin', origin);
      res.setHeader('Access-Control-Allow-Credentials', 'true');
    }
    res.end('{"lamps":2}');
  })
  .listen(8123);
