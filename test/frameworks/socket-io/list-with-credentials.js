const { createServer } = require('http');
const { Server } = require('socket.io');

const httpServer = createServer((req, res) => {
  res.writeHead(200, { 'Access-Control-Allow-Origin': 'https://pages.example.com' });
  res.end('hello');
});
const io = new Server(httpServer, {
  cors: {
    origin: ['https://app.example.com', 'https://admin.example.com'],
    methods: ['GET', 'POST'],
    credentials: true,
  },
});

io.on('connection', (socket) => {
  socket.on('message', (text) => io.emit('message', text));
});

httpServer.listen(3000);
