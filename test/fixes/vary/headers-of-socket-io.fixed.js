// path: /socket.io/?EIO=4&transport=polling
const { createServer } = require('node:http');
const { Server } = require('socket.io');

const boards = ['https://app.example.com', 'https://wall.example.com'];
const httpServer = createServer();
const io = new Server(httpServer);

io.engine.on('headers', (headers, request) => {
  headers['Vary'] = 'Origin';
  if (boards.includes(request.headers.origin)) {
    headers['Access-Control-Allow-Origin'] = request.headers.origin;
  }
});

httpServer.listen(3000);
