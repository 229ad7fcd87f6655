// One object of headers for all answers, spread into each.
// requests: GET /data, PUT /data, GET /other

const http = require('http');

const corsHeaders = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Methods': 'OPTIONS, GET, PUT',
  'Access-Control-Max-Age': 2592000,
};

http
  .createServer((req, res) => {
    if (req.method === 'OPTIONS') {
      res.writeHead(204, corsHeaders);
      res.end();
      return;
    }
    if (['GET', 'PUT'].indexOf(req.method) > -1 && req.url === '/data') {
      const headers = { ...corsHeaders, 'Content-Type': 'text/plain' };
      delete headers['Access-Control-Max-Age'];
      res.writeHead(200, headers);
      res.end('Hello World');
      return;
    }
    res.writeHead(405, Object.assign({}, corsHeaders, { 'Access-Control-Allow-Origin': 'https://www.example.com' }));
    res.end(`${req.method} is not allowed for the request.`);
  })
  .listen(3000);
