// HTTP/2 through the compatibility API.
// requests: GET /, POST /save

import http2 from 'node:http2';

const origins = ['https://app.example.com', 'https://beta.example.com'];

const server = http2.createServer((request, response) => {
  const { origin, ':method': method } = request.headers;
  response.setHeader('vary', 'origin');
  if (origins.includes(origin)) {
    response.setHeader('access-control-allow-origin', origin);
  }
  if (method === 'OPTIONS' || request.method === 'OPTIONS') {
    response.writeHead(204, { 'access-control-allow-methods': 'GET, POST' });
    response.end();
    return;
  }
  response.statusCode = request.method === 'POST' ? 201 : 200;
  response.end('done');
});

server.listen(3000);
