const engine = require('engine.io');
const http = require('http');

const server = http.createServer();
engine.attach(server, { cors: { origin: ['https://app.example.com'], maxAge: 60 } });

server.listen(3000);
