const http = require('node:http');

http
  .createServer((req, res) => {
    const { origin } = req.headers;
    res.setHeader('Vary', 'Origin');
    res.setHeader('Cache-Control', 'public');
    //                             ^^^^^^^^ warning cacheable-credentials 💡
    if (origin && /^https:\/\/[a-z]+\.example\.com$/.test(origin)) {
      res.setHeader('Access-Control-Allow-Origin', origin);
      res.setHeader('Access-Control-Allow-Credentials', 'true');
    }
    res.end('{"lamps":2}');
  })
  .listen(8123);
