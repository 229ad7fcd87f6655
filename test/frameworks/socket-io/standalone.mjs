import { Server } from 'socket.io';

const io = new Server({ cors: { origin: /^https:\/\/[a-z]+\.example\.com$/, credentials: true }, serveClient: false });

io.on('connection', (socket) => {
  socket.emit('origin', socket.handshake.headers.origin);
});

io.listen(3000);
