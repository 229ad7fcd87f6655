'use strict';

const http = require('http');
const corser = require('corser');

const corserRequestListener = corser.create({
//                            ^^^^^^^^^^^^^^^… error reflected-origin 💡
  supportsCredentials: true,
});

http
  .createServer((req, res) => {
    corserRequestListener(req, res, () => {
      res.writeHead(200);
      res.end('Nice weather today, huh?');
    });
  })
  .listen(1337);
