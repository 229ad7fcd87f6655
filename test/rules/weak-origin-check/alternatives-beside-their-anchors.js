const http = require('node:http');

const ALLOWED = /^https:\/\/example\.com|https:\/\/partner\.example\.org$/;
//              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error weak-origin-check 💡

http
  .createServer((req, res) => {
    res.setHeader('Vary', 'Origin');
    if (ALLOWED.test(req.headers.origin)) {
      res.setHeader('Access-Control-Allow-Origin', req.headers.origin);
      res.setHeader('Access-Control-Allow-Credentials', 'true');
    }
    res.end(JSON.stringify({ session: req.headers.cookie }));
  })
  .listen(8080);
