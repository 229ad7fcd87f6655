import { createServer } from 'node:http';

createServer((request, response) => {
  const { origin } = request.headers;
  response.setHeader('Vary', 'Origin');
  if (origin === 'null' || origin === undefined) {
    response.writeHead(403).end('pages without an origin of their own get nothing');
    return;
  }
  if (/^https:\/\/[a-z]+\.example\.com$/.test(origin)) response.setHeader('Access-Control-Allow-Origin', origin);
  response.end('{}');
}).listen(3000);
