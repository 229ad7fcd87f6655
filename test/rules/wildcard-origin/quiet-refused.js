const http = require('node:http');

http
  .createServer((req, res) => {
    // The refusal may be read by everybody: it says nothing.
    res.writeHead(403, { 'Access-Control-Allow-Origin': '*' });
    res.end('forbidden');
  })
  .listen(3000);
