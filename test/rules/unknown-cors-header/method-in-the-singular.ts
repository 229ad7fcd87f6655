import { createServer } from 'node:http';

createServer((request, response) => {
  response.setHeader('Access-Control-Allow-Origin', 'https://app.example.com');
  response.setHeader('Access-Control-Allow-Method', 'GET, PUT, DELETE');
  //                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning unknown-cors-header 💡
  response.setHeader('Access-Control-Allow-Headers', 'Content-Type');
  response.statusCode = request.method === 'OPTIONS' ? 204 : 200;
  response.end();
}).listen(8000);
