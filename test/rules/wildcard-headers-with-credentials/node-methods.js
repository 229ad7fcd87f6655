const http = require('node:http');

http
  .createServer((req, res) => {
    res.setHeader('Access-Control-Allow-Origin', 'https://app.example.com');
    res.setHeader('Access-Control-Allow-Credentials', 'true');
    res.setHeader('Access-Control-Allow-Methods', '*');
    //                                            ^^^ warning wildcard-headers-with-credentials 💡
    res.setHeader('Access-Control-Allow-Headers', 'Content-Type');
    res.end('[]');
  })
  .listen(8080);
