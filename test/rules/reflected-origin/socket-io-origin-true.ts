import { createServer } from 'node:http';
import { Server } from 'socket.io';

const httpServer = createServer();
const io = new Server(httpServer, {
  path: '/live',
  cors: {
    origin: true,
    //      ^^^^ error reflected-origin 💡
    credentials: true,
  },
});

io.on('connection', (socket) => {
  socket.emit('hello', socket.id);
});

httpServer.listen(3000);
