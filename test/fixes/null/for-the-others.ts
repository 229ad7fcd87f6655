import { createServer } from 'node:http';

const pages = ['https://app.example.com'];

createServer((req, res) => {
  const origin = req.headers.origin ?? '';
  res.setHeader('Vary', 'Origin');
  res.setHeader('Access-Control-Allow-Origin', pages.includes(origin) ? origin : 'null');
  res.end('[]');
}).listen(3000);
