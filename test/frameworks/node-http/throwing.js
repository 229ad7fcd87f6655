// Handlers that throw or are refused by Node: the process ends and nobody is answered.
// requests: GET /

const http = require('node:http');

http
  .createServer((req, res) => {
    res.setHeader('Access-Control-Allow-Origin', 'https://app.example.com');
    if (req.headers.origin === undefined) {
      // Node refuses `undefined`.
      res.setHeader('Access-Control-Allow-Credentials', undefined);
    }
    if (req.headers.origin === 'null') throw new Error('null');
    res.end();
  })
  .listen(3000);
