// path: /socket.io/?EIO=4&transport=polling
const http = require('http').createServer();

const io = require('socket.io')(http, {
  cors: {
    origin: ['https://app.example.com'],
    methods: ['GET', 'POST'],
    credentials: true,
  },
});

io.on('connection', (socket) => socket.emit('ready'));

http.listen(3000);
