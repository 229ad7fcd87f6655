import { createServer } from 'node:http';

const server = createServer((request, response) => {
  response.writeHead(200, { 'Access-Control-Allow-Origin': '*', 'Content-Type': 'application/json' });
  //                                                       ^^^ warning wildcard-origin 💡
  response.end(JSON.stringify({ files: [] }));
});

server.listen({ port: 5123, host: 'localhost' });
