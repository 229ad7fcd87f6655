// Socket.IO beside an app, with a CORS of its own.

const { feathers } = require('@feathersjs/feathers');
const express = require('@feathersjs/express').default;
const { rest, cors } = require('@feathersjs/express');
const socketio = require('@feathersjs/socketio');

const app = express(feathers());

app.use(cors({ origin: 'https://app.example.com' }));
app.configure(rest());
app.configure(socketio({ cors: { origin: true, credentials: true } }, (io) => io.on('connection', () => {})));
app.use('/messages', { find: async () => [] });

app.listen(3030);
