// with: socket.io-2
const server = require('http').createServer((req, res) => {
  res.setHeader('Access-Control-Allow-Origin', 'https://pages.example.com');
  res.end('page');
});
const io = require('socket.io')(server);

io.on('connection', (socket) => socket.emit('hello'));
server.listen(3000);
