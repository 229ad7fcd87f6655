import { createServer } from 'node:http';

const pages = ['https://app.example.com'];

createServer((req, res) => {
  const origin = req.headers.origin ?? '';
  const allowed = pages.includes(origin) ? origin : undefined;
  res.setHeader('Vary', 'Origin');
  if (allowed) {
    res.setHeader('Access-Control-Allow-Origin', allowed);
  }
  res.end('[]');
}).listen(3000);
