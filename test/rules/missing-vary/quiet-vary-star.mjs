import { createServer } from 'node:http';

const trusted = new Set(['https://a.example.com', 'https://b.example.com']);

createServer((req, res) => {
  // Nothing of this is ever to be cached.
  res.setHeader('Vary', '*');
  const { origin } = req.headers;
  if (trusted.has(origin)) res.setHeader('Access-Control-Allow-Origin', origin);
  res.end(String(Math.random()));
}).listen(3000);
