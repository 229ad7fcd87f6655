// with: socket.io-3
const { createServer } = require('node:http');
const { Server } = require('socket.io');

const allowed = ['https://app.example.com'];
const server = createServer();
new Server(server, {
  cors: {
    origin(origin, callback) {
      if (allowed.includes(origin)) callback(null, origin);
      else callback(new Error(`${origin} is not welcome`));
    },
  },
});
server.listen(3000);
