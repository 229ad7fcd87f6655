const http = require('http');
const corser = require('corser');

const allow = corser.create({
  methods: corser.simpleMethods.concat(['PUT', 'DELETE']),
  requestHeaders: corser.simpleRequestHeaders.concat(['X-A', 'Authorization']),
  supportsCredentials: true,
});

http
  .createServer((req, res) => {
    allow(req, res, () => {
      res.setHeader('Vary', 'Origin');
      res.end('ok');
    });
  })
  .listen(3000);
