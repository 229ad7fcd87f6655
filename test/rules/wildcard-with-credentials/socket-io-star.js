'use strict';

const http = require('http').createServer();

const io = require('socket.io')(http, {
  cors: {
    origin: '*',
    //      ^^^ error wildcard-with-credentials 💡
    methods: ['GET', 'POST'],
    credentials: true,
  },
});

io.on('connection', (socket) => {
  socket.on('message', (message) => io.emit('message', message));
});

http.listen(8080);
