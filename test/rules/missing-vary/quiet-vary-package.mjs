import { createServer } from 'node:http';
import vary from 'vary';

const origins = new Set(['https://a.example.com', 'https://b.example.com']);

createServer((req, res) => {
  res.setHeader('Vary', 'Accept-Encoding');
  vary(res, ['Origin', 'Accept']);
  const { origin } = req.headers;
  if (origins.has(origin)) res.setHeader('Access-Control-Allow-Origin', origin);
  res.end('{}');
}).listen(3000);
