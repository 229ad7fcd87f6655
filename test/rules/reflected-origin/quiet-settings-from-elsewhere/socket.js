const { Server } = require('socket.io');
const settings = require('our-settings');

const io = new Server(3000, { cors: { origin: settings.origin, credentials: true } });
io.on('connection', (socket) => socket.emit('ready'));
