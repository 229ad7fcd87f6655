import { createServer } from 'node:http';

createServer((request, response) => {
  response.setHeader('Access-Control-Allow-Origin', 'https://app.example.com');
  if (request.method === 'OPTIONS') {
    response.setHeader('Access-Control-Allow-Methods', 'GET, PUT');
    response.writeHead(204).end();
    return;
  }
  // Nobody looks for it on anything but the answer to a preflight.
  response.setHeader('Access-Control-Max-Age', '10m');
  response.end('{}');
}).listen(3000);
