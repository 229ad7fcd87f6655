// Without `cors` only the headers that are given.

const httpServer = require('http-server');

const server = httpServer.createServer({
  root: '.',
  headers: { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Credentials': 'true' },
});
server.listen(8080);
