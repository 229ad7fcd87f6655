import { createServer } from 'node:http';

const pages = ['https://app.example.com'];

createServer((req, res) => {
  const origin = req.headers.origin ?? '';
  res.setHeader('Vary', 'Origin');
  if (pages.includes(origin)) {
    res.setHeader('Access-Control-Allow-Origin', origin);
  }
  res.end('[]');
}).listen(3000);
