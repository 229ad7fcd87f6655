import { createServer } from 'node:http';

createServer((req, res) => {
  res.setHeader('Access-Control-Allow-Origin', 'https://app.example.com');
  //                                           ^^^^^^^^^^^^^^^^^^^^^^^^^ warning incomplete-preflight 💡
  if (req.method === 'OPTIONS') {
    res.writeHead(204, { 'Access-Control-Allow-Methods': 'GET, PUT' });
    return res.end();
  }
  res.setHeader('Access-Control-Allow-Methods', 'GET, PUT, DELETE');
  res.setHeader('Access-Control-Allow-Headers', 'Authorization');
  res.end('{}');
}).listen(8000);
