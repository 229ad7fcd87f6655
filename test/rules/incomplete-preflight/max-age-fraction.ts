import { createServer } from 'node:http';

const HALF_A_MINUTE = 0.5;
//                    ^^^ info incomplete-preflight

createServer((request, response) => {
  response.setHeader('Access-Control-Allow-Origin', 'https://app.example.com');
  if (request.method === 'OPTIONS') {
    response.setHeader('Access-Control-Allow-Methods', 'GET, DELETE');
    response.setHeader('Access-Control-Max-Age', HALF_A_MINUTE);
    response.writeHead(204).end();
    return;
  }
  response.end('{}');
}).listen(3000);
