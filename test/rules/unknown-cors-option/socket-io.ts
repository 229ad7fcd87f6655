import { createServer } from 'node:http';
import { Server } from 'socket.io';

const server = createServer();

const io = new Server(server, {
  cors: { allowedOrigins: ['https://app.example.com'], methods: ['GET', 'POST'] },
  //      ^^^^^^^^^^^^^^ error unknown-cors-option 💡
});

io.on('connection', (socket) => socket.emit('hello'));
server.listen(3000);
