import http from 'node:http';

http
  .createServer((req, res) => {
    // cors-lint: public -- a counter
    res.setHeader('Access-Control-Allow-Origin', '*');
    res.end('1');
  })
  .listen(8080);
