const httpServer = require('http-server');

httpServer.createServer({ root: 'dist', cors: true, cache: -1 }).listen(8080);
