import { createServer } from 'node:http';

createServer((req, res) => {
  if (req.method === 'OPTIONS') {
    res.writeHead(204, {
      'Access-Control-Allow-Origin': 'https://app.example.com',
      'Access-Control-Allow-Methods': 'GET, PUT',
    }).end();
    return;
  }
  if (req.method !== 'GET' && req.method !== 'PUT') {
    res.writeHead(405).end();
    return;
  }
  res.writeHead(200, {
    'Content-Type': 'application/json',
    'Access-Control-Allow-Origin': 'https://app.example.com',
    'Access-Control-Allow-Methods': 'GET, PUT',
  });
  res.end('{}');
}).listen(3000);
