import { createServer } from 'node:http';

const METHODS = ['GET', 'PUT', 'DELETE'];

createServer((req, res) => {
  if (!METHODS.includes(req.method)) {
    res.writeHead(405, { Allow: METHODS.join(', ') });
    return res.end();
  }
  res.writeHead(200, {
    'Content-Type': 'application/json',
    'Access-Control-Allow-Origin': 'https://app.example.com',
    //                             ^^^^^^^^^^^^^^^^^^^^^^^^^ warning missing-preflight 💡
    'Access-Control-Allow-Methods': 'GET, PUT, DELETE',
  });
  res.end('{}');
}).listen(8000);
