const http = require('http');

const ANYWHERE = 'https://app.example.com';
const HEADERS = {
  'Access-Control-Allow-Origin': ANYWHERE,
  'Access-Control-Allow-Credentials': 'true',
};

http
  .createServer((req, res) => {
    res.writeHead(200, HEADERS);
    res.end('[]');
  })
  .listen(3000);
