const http = require('http');

const pages = ['https://app.example.com'];

function allow(origin, response) {
  response.setHeader('Access-Control-Allow-Origin', origin);
}

http
  .createServer((req, res) => {
    const { origin } = req.headers;
    if (pages.includes(origin)) allow(origin, res);
    res.end('[]');
  })
  .listen(3000);
