// with: socket.io-3
const server = require('http').createServer();
const io = require('socket.io')(server, {
  cors: {
    origin: (origin, callback) => {
      // Everybody may connect for now.
      callback(null, true);
    },
    credentials: true,
    allowedHeaders: ['x-client'],
  },
});

io.on('connection', () => {});
server.listen(3000);
