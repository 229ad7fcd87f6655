import { createServer } from 'node:http';

createServer((req, res) => {
  const { origin } = req.headers;
  if (origin === 'https://app.example.com') {
    res.setHeader('Access-Control-Allow-Origin', origin);
  }
  res.end('[]');
}).listen(3000);
