const http = require('node:http');

http
  .createServer((req, res) => {
    res.setHeader('Access-Control-Allow-Origin', 'https://app.example.com');
    if (req.method === 'OPTIONS') {
      res.setHeader('Access-Control-Allow-Methods', 'GET, PUT');
      res.setHeader('Access-Control-Allow-Headers', 'Content-Type Authorization');
      res.writeHead(204).end();
      return;
    }
    res.end('{}');
  })
  .listen(3000);
