import http from 'node:http';

http
  .createServer((req, res) => {
    res.setHeader('Access-Control-Allow-Origin', 'https://status.example.com');
    if (req.method === 'PUT' || req.method === 'DELETE' || req.method === 'OPTIONS') {
      return res.writeHead(405, { Allow: 'GET, HEAD' }).end();
    }
    res.end('up');
  })
  .listen(8080);
