'use strict';

const restify = require('restify');
const corsMiddleware = require('restify-cors-middleware');

const cors = corsMiddleware({
  origins: ['https://app.example.com', 'https://admin.example.com'],
  //        ^^^^^^^^^^^^^^^^^^^^^^^^^ warning missing-vary
  exposeHeaders: ['API-Token-Expiry'],
});

const server = restify.createServer();
server.pre(cors.preflight);
server.use(cors.actual);
server.get('/devices', (req, res, next) => {
  res.send([]);
  next();
});
server.listen(8080);
