const http = require('node:http');

const OWN = 'https://app.example.com';

http
  .createServer((req, res) => {
    if (req.headers.origin === OWN) {
      res.setHeader('Access-Control-Allow-Origin', OWN);
      res.setHeader('Access-Control-Allow-Credentials', 'true');
    } else {
      res.setHeader('Access-Control-Allow-Origin', '*');
      //                                           ^^^ warning missing-vary 💡
    }
    res.end('{"stations":[]}');
  })
  .listen(3000);
