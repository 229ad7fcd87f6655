'use strict';

const restify = require('restify');
const corsMiddleware = require('restify-cors-middleware2');

const cors = corsMiddleware({
  origins: ['https://app.example.com', /^https:\/\/[a-z]+\.example\.com$/],
  credentials: true,
});

const server = restify.createServer();
server.pre(cors.preflight);
server.use(cors.actual);
server.get('/meters', (req, res, next) => {
  res.send([]);
  next();
});
server.listen(8080);
