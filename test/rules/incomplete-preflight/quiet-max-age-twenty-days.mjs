import { createServer } from 'node:http';

createServer((request, response) => {
  response.setHeader('Access-Control-Allow-Origin', 'https://app.example.com');
  if (request.method === 'OPTIONS') {
    response.setHeader('Access-Control-Allow-Methods', 'GET, PUT');
    // Longer than any browser keeps it, which does no harm.
    response.setHeader('Access-Control-Max-Age', '1728000');
    response.writeHead(204).end();
    return;
  }
  response.end('{}');
}).listen(3000);
