'use strict';

const restify = require('restify');

const server = restify.createServer();

server.use((req, res, next) => {
  res.setHeader('Access-Control-Allow-Origin', '*');
  //                                           ^^^ error wildcard-with-credentials 💡
  res.setHeader('Access-Control-Allow-Headers', 'Origin, Accept, Content-Type');
  res.setHeader('Access-Control-Allow-Credentials', 'true');
  next();
});

server.get('/hello/:name', (req, res, next) => {
  res.send(`hello ${req.params.name}`);
  next();
});

server.listen(8080);
