const http = require('http');
const corser = require('corser');

const handle = corser.create({ methods: ['GET', 'PUT'], maxAge: 600 });

http
  .createServer((req, res) => {
    handle(req, res, () => res.end('[]'));
  })
  .listen(3000);
