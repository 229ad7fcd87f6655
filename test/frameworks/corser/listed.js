const http = require('http');
const corser = require('corser');

const listed = ['https://app.example.com', 'https://admin.example.com'];

const allow = corser.create({
  origins: (origin, callback) => callback(null, listed.includes(origin)),
  responseHeaders: ['ETag', 'Cache-Control'],
});

http.createServer((req, res) => allow(req, res, () => res.end('ok'))).listen(3000);
