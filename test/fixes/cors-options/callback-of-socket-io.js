// path: /socket.io/?EIO=4&transport=polling
const { createServer } = require('http');
const { Server } = require('socket.io');

const httpServer = createServer();

const io = new Server(httpServer, {
  cors: {
    origin: (origin, callback) => {
      callback(null, true);
    },
    credentials: true,
  },
});

io.on('connection', (socket) => socket.emit('ready'));

httpServer.listen(3000);
