// path: /socket.io/?EIO=4&transport=polling
const http = require('http').createServer();

const io = require('socket.io')(http, {
  cors: {
    origin: '*',
    methods: ['GET', 'POST'],
    credentials: true,
  },
});

io.on('connection', (socket) => socket.emit('ready'));

http.listen(3000);
