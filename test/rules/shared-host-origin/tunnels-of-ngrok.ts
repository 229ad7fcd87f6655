import { createServer } from 'node:http';
import { Server } from 'socket.io';

const server = createServer();
const io = new Server(server, { cors: { origin: /^https:\/\/[\w-]+\.ngrok-free\.app$/, credentials: true } });
//                                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error shared-host-origin 💡

io.on('connection', (socket) => {
  socket.emit('welcome', socket.id);
});

server.listen(3000);
