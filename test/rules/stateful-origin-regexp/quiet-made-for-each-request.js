const http = require('node:http');

http
  .createServer((req, res) => {
    res.setHeader('Vary', 'Origin');
    // A literal in a function is a new pattern at every call.
    if (/^https:\/\/[a-z]+\.example\.com$/g.test(req.headers.origin)) {
      res.setHeader('Access-Control-Allow-Origin', req.headers.origin);
    }
    res.end('{}');
  })
  .listen(3000);
