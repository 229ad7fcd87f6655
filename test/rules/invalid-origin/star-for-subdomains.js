const http = require('node:http');

http
  .createServer((req, res) => {
    res.setHeader('Access-Control-Allow-Origin', 'https://*.example.com');
    //                                           ^^^^^^^^^^^^^^^^^^^^^^^ error invalid-origin 💡
    res.end('[]');
  })
  .listen(8080);
