// with: socket.io-2
const http = require('http');
const socketIo = require('socket.io');

const server = http.createServer((req, res) => res.end());
const io = socketIo.listen(server, { origins: '*:*' });
io.origins(['https://app.example.com:443', 'admin.example.com:*', 'http://localhost:8080']);

server.listen(3000);
