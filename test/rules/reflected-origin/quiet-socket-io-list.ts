import { createServer } from 'node:http';
import { Server, type Socket } from 'socket.io';

const origins = ['http://localhost:5173', 'https://game.example.com'];

const httpServer = createServer();
const io = new Server(httpServer, {
  cors: { origin: origins, credentials: true },
  // Whoever is not on the list is not connected by a web socket either.
  allowRequest: (request, callback) => callback(null, origins.includes(request.headers.origin ?? '')),
});

io.on('connection', (socket: Socket) => socket.emit('ready'));
httpServer.listen(3000);
