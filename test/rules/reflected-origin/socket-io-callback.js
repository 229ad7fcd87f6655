'use strict';

const express = require('express');
const { createServer } = require('http');
const { Server } = require('socket.io');

const app = express();
const httpServer = createServer(app);

const io = new Server(httpServer, {
  cors: {
    origin: (origin, callback) => {
      // TODO compare with the list
      callback(null, true);
      //             ^^^^ error reflected-origin 💡
    },
    credentials: true,
  },
});

io.of('/chat').on('connection', (socket) => socket.join('lobby'));

httpServer.listen(4000);
