const { createServer } = require('http');
const { Server } = require('socket.io');

const server = createServer();
const io = new Server(server, { cors: { origin: 'https://app.example.com' } });

io.engine.on('initial_headers', (headers, req) => {
  if (req.headers.origin === 'https://partner.example.org') {
    headers['Access-Control-Allow-Origin'] = req.headers.origin;
  }
});
io.engine.on('headers', (headers) => {
  headers['Access-Control-Expose-Headers'] = 'x-session';
});
io.engine.use((req, res, next) => {
  res.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
  next();
});

server.listen(3000);
