// with: socket.io-2
const http = require('http');

const server = http.createServer((req, res) => res.end());
const io = require('socket.io')(server, {
  origins: (origin, callback) => callback(null, origin === '*' || /example\.com$/.test(origin)),
  handlePreflightRequest: (req, res) => {
    res.writeHead(200, {
      'Access-Control-Allow-Headers': 'Content-Type, Authorization',
      'Access-Control-Allow-Origin': req.headers.origin || '*',
      'Access-Control-Allow-Credentials': true,
    });
    res.end();
  },
});

server.listen(3000);
