const http = require('http');
const corser = require('corser');

const requestListener = corser.create({
  requestHeaders: ['content-type'],
  responseHeaders: ['etag'],
  methods: ['GET', 'PUT'],
});

http
  .createServer((req, res) => {
    requestListener(req, res, () => res.end('[]'));
  })
  .listen(3000);
