const { createServer } = require('http');
const { Server } = require('socket.io');

const server = createServer();
new Server(server, {
  cors: true,
  allowRequest: (req, callback) => {
    const isAllowed = req.headers.origin === undefined || req.headers.origin.startsWith('https://app.example.com');
    callback(null, isAllowed);
  },
});
server.listen(3000);
