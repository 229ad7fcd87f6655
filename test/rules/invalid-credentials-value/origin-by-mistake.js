const http = require('node:http');

http
  .createServer((req, res) => {
    const { origin } = req.headers;
    res.setHeader('Vary', 'Origin');
    if (origin && /^https:\/\/[a-z]+\.example\.com$/.test(origin)) {
      res.setHeader('Access-Control-Allow-Origin', origin);
      res.setHeader('Access-Control-Allow-Credentials', origin);
      //                                                ^^^^^^ warning invalid-credentials-value 💡
    }
    res.end('{"lamps":2}');
  })
  .listen(8123);
