import { createServer } from 'node:http';

const HEADERS = {
  'Content-Type': 'application/json; charset=utf-8',
  'Access-Control-Allow-Origin': '*',
  //                             ^^^ error wildcard-with-credentials 💡
  'Access-Control-Allow-Credentials': 'true',
};

createServer((request, response) => {
  switch (request.url) {
    case '/health':
      response.writeHead(200, { 'Content-Type': 'text/plain' });
      response.end('up');
      break;
    default:
      response.writeHead(200, HEADERS);
      response.end('{"jobs":[]}');
  }
}).listen(8081);
