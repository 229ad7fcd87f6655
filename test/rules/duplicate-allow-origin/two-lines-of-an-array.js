const http = require('node:http');

http
  .createServer((req, res) => {
    res.setHeader('Access-Control-Allow-Origin', ['https://app.example.com', 'https://admin.example.com']);
    //                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning duplicate-allow-origin 💡
    res.end('[]');
  })
  .listen(8080);
