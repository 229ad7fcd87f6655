import { createServer } from 'node:http';

const config = { allowed: ['*'], cookies: true };

createServer((req, res) => {
  const { origin } = req.headers;
  res.setHeader('Vary', 'Origin');
  if (origin && (config.allowed.includes('*') || config.allowed.includes(origin))) {
    res.setHeader('Access-Control-Allow-Origin', origin);
    if (config.cookies) res.setHeader('Access-Control-Allow-Credentials', 'true');
  }
  res.end('[]');
}).listen(3000);
