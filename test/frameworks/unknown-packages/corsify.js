// requests: GET /, POST /
const http = require('http');
const Corsify = require('corsify');

const cors = Corsify({
  'Access-Control-Allow-Methods': 'GET, POST',
  'Access-Control-Allow-Headers': 'Content-Type',
});

http
  .createServer(
    cors((req, res) => {
      res.setHeader('Content-Type', 'text/plain');
      res.end('hello');
    }),
  )
  .listen(3000);
