import { createServer } from 'node:http';

const allowedOrigins = ['https://app.example.com'];

createServer((request, response) => {
    const origin = request.headers.origin;
    response.writeHead(200, { ...(origin && allowedOrigins.includes(origin) ? { 'Access-Control-Allow-Origin': origin } : {}), Vary: 'Origin', 'Access-Control-Allow-Credentials': 'true' });
    response.end('[]');
}).listen(3000);
