// env: (empty)
// env: ORIGINS=https://app.example.com,https://other.example.com
const { createServer } = require('node:http');
const { Server } = require('socket.io');

const allowed = (process.env.ORIGINS || 'https://app.example.com').split(',');
const server = createServer();
new Server(server, {
  cors: {
    origin(origin, callback) {
      if (!origin || allowed.includes(origin)) callback(null, origin);
      else callback(new Error(`${origin} is not welcome`));
    },
  },
});
server.listen(3000);
