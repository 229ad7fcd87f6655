'use strict';

const restify = require('restify');

const known = ['https://app.example.com', 'null'];
//                                        ^^^^^^ error null-origin 💡
const server = restify.createServer();

server.pre((req, res, next) => {
  const { origin } = req.headers;
  res.header('Vary', 'Origin');
  if (known.includes(origin)) {
    res.header('Access-Control-Allow-Origin', origin);
    res.header('Access-Control-Allow-Credentials', 'true');
  }
  return next();
});

server.get('/profile', (req, res, next) => {
  res.send({});
  return next();
});

server.listen(8080);
