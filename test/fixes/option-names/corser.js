const http = require('http');
const corser = require('corser');

const handle = corser.create({ allowMethods: ['GET', 'PUT'], maxAgeSeconds: 600 });

http
  .createServer((req, res) => {
    handle(req, res, () => res.end('[]'));
  })
  .listen(3000);
