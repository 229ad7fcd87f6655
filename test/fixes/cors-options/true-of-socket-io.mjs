// path: /socket.io/?EIO=4&transport=polling
import { createServer } from 'node:http';
import { Server } from 'socket.io';

const httpServer = createServer();
const io = new Server(httpServer, {
  cors: { origin: true, credentials: true },
});

io.on('connection', (socket) => socket.emit('ready'));

httpServer.listen(3000);
