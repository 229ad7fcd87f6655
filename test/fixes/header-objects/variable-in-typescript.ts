import { createServer } from 'node:http';

createServer((req, res) => {
  const headers = {
    'Access-Control-Allow-Origin': req.headers.origin ?? '*',
    'Access-Control-Allow-Credentials': 'true',
  };
  res.writeHead(200, headers);
  res.end('[]');
}).listen(3000);
