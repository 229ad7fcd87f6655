import { createServer } from 'node:http';

const allowedOrigins = ['https://app.example.com'];

createServer((req, res) => {
  const origin = req.headers.origin;
  const headers = {
    ...(origin && allowedOrigins.includes(origin) ? { 'Access-Control-Allow-Origin': origin } : {}),
    Vary: 'Origin',
    'Access-Control-Allow-Credentials': 'true',
  };
  res.writeHead(200, headers);
  res.end('[]');
}).listen(3000);
