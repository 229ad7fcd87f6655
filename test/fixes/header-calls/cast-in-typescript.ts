import { createServer } from 'node:http';

createServer((req, res) => {
  const origin = req.headers['origin'];
  res.setHeader('Access-Control-Allow-Origin', origin as string);
  res.setHeader('Access-Control-Allow-Credentials', 'true');
  res.end('[]');
}).listen(3000);
