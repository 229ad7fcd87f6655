'use strict';

const restify = require('restify');
const corsMiddleware = require('restify-cors-middleware2');

const cors = corsMiddleware({
  preflightMaxAge: 5,
  origins: ['*'],
  //        ^^^ error reflected-origin 💡
  credentials: true,
  allowCredentialsAllOrigins: true,
  allowHeaders: ['API-Token'],
});

const server = restify.createServer({ name: 'meters' });
server.pre(cors.preflight);
server.use(cors.actual);
server.get('/meters', (req, res, next) => {
  res.send([]);
  next();
});
server.listen(8080);
