'use strict';

const restify = require('restify');

const server = restify.createServer();

server.use(restify.plugins.bodyParser());
server.use(function crossOrigin(req, res, next) {
  res.header('Access-Control-Allow-Origin', req.header('Origin'));
  //                                        ^^^^^^^^^^^^^^^^^^^^ error reflected-origin 💡
  res.header('Access-Control-Allow-Credentials', 'true');
  return next();
});

server.get('/notes', (req, res, next) => {
  res.send(200, []);
  return next();
});

server.listen(process.env.PORT || 8080);
