const http = require('node:http');

const ALLOWED = new RegExp('^https://(app|admin)\\.example\\.com$', 'gi');
//              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning stateful-origin-regexp 💡

http
  .createServer((req, res) => {
    res.setHeader('Vary', 'Origin');
    if (ALLOWED.test(req.headers.origin)) res.setHeader('Access-Control-Allow-Origin', req.headers.origin);
    res.end('{}');
  })
  .listen(3000);
