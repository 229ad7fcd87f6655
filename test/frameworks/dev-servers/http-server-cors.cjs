// requests: OPTIONS /, POST /
// Files for everybody, and a header of one's own.

const httpServer = require('http-server');

httpServer.createServer({ root: '.', cors: true, corsHeaders: 'X-Token, X-Trace', headers: { Vary: 'Origin' } }).listen(8080);
