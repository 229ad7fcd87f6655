const http = require('node:http');

const HOUSE = /^http:\/\/192\.168\.\d{1,3}\.\d{1,3}(?::\d+)?$/;

http
  .createServer((req, res) => {
    const { origin } = req.headers;
    res.setHeader('Vary', 'Origin');
    if (origin && HOUSE.test(origin)) res.setHeader('Access-Control-Allow-Origin', origin);
    res.end('{"lamps":2}');
  })
  .listen(8123);
