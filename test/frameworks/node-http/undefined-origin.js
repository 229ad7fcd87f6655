// `res.setHeader(name, undefined)` throws; here somebody catches it.
// requests: GET /

const http = require('node:http');

http
  .createServer((req, res) => {
    try {
      res.setHeader('Access-Control-Allow-Origin', req.headers.origin);
      res.setHeader('Access-Control-Allow-Credentials', 'true');
    } catch (error) {
      res.statusCode = error instanceof TypeError ? 400 : 500;
    }
    res.end();
  })
  .listen(3000);
