const http = require('http');
const corser = require('corser');

const allow = corser.create({ origins: ['https://app.example.com'], methods: ['PUT'], endPreflightRequests: false });

http
  .createServer((req, res) => {
    allow(req, res, (error) => {
      if (error) res.statusCode = 500;
      else if (req.method === 'OPTIONS') res.writeHead(204);
      res.end();
    });
  })
  .listen(3000);
