const http = require('http');
const corser = require('corser');

const requestListener = corser.create({ origin: ['https://app.example.com'], credentials: true });
//                                      ^^^^^^ error unknown-cors-option 💡
//                                                                           ^^^^^^^^^^^ warning unknown-cors-option 💡

http
  .createServer((req, res) => {
    requestListener(req, res, () => res.end('[]'));
  })
  .listen(3000);
