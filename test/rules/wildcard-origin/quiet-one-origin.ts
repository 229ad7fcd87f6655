import { createServer } from 'node:http';

createServer((request, response) => {
  response.setHeader('Access-Control-Allow-Origin', 'https://app.example.com');
  response.end();
}).listen(3000);
