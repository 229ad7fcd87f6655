import { Server } from 'socket.io';

const io = new Server(3000, {
  cors: {
    origin: ['https://game.example.com', 'null'],
    //                                   ^^^^^^ error null-origin 💡
    credentials: true,
  },
});

io.on('connection', (socket) => socket.emit('ready'));
