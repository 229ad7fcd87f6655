const http = require('node:http');

/** Every answer is for our pages. */
function allowPages(res) {
  res.setHeader('Access-Control-Allow-Origin', '*');
  res.setHeader('Access-Control-Allow-Credentials', 'true');
}

http
  .createServer((req, res) => {
    allowPages(res);
    res.end('[]');
  })
  .listen(3000);
