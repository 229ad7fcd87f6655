const http = require('node:http');

// Needless, since the answer is the same for all, but it does no harm.
http
  .createServer((req, res) => {
    res.setHeader('Access-Control-Allow-Origin', 'https://app.example.com');
    res.setHeader('Vary', 'Origin');
    res.end('{}');
  })
  .listen(3000);
