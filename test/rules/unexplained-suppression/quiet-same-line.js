const http = require('node:http');

http.createServer((req, res) => {
  res.setHeader('Access-Control-Allow-Origin', req.headers.origin); // cors-lint-disable-line reflected-origin --- open data
  res.setHeader('Vary', 'Origin');
  res.end();
});
