const { createServer } = require('http');
const { Server } = require('socket.io');

const io = new Server({ pingInterval: 10000 });
const server = createServer();

io.attach(server, { cors: { origin: ['https://app.example.com', 'null'] } });
server.listen(3000);
