const http = require('node:http');
const { corsHeaders } = require('./headers');

http
  .createServer((req, res) => {
    res.writeHead(200, corsHeaders);
    res.end('[]');
  })
  .listen(8080, '0.0.0.0');
