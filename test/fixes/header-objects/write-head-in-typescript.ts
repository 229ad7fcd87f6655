import { createServer } from 'node:http';

createServer((request, response) => {
    response.writeHead(200, { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Credentials': 'true' });
    response.end('[]');
}).listen(3000);
