const http = require('node:http');

const allowedOrigins = ['https://app.example.com'];

/** Every answer is for our pages. */
function allowPages(res) {
  const origin = res.req.headers.origin;
  res.appendHeader('Vary', 'Origin');
  if (origin && allowedOrigins.includes(origin)) {
    res.setHeader('Access-Control-Allow-Origin', origin);
  }
  res.setHeader('Access-Control-Allow-Credentials', 'true');
}

http
  .createServer((req, res) => {
    allowPages(res);
    res.end('[]');
  })
  .listen(3000);
