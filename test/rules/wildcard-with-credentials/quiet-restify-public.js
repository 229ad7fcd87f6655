'use strict';

const restify = require('restify');

const server = restify.createServer({ formatters: { 'text/csv': (req, res, body) => body } });

server.use(restify.plugins.throttle({ burst: 100, rate: 50, ip: true }));
server.get('/open-data', (req, res, next) => {
  res.header('Access-Control-Allow-Origin', '*');
  res.header('Timing-Allow-Origin', '*');
  res.header('Cache-Control', 'public, max-age=60');
  res.send('a;b\n');
  return next();
});
// Our own pages send their cookie to this one only.
server.get('/session', (req, res, next) => {
  res.header('Set-Cookie', 'seen=1; HttpOnly; SameSite=Lax');
  res.send(204);
  return next();
});

server.listen(8080);
