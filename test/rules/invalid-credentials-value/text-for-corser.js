const http = require('http');
const corser = require('corser');

const handle = corser.create({ origins: ['https://app.example.com'], supportsCredentials: 'true' });
//                                                                                        ^^^^^^ warning invalid-credentials-value 💡

http
  .createServer((req, res) => {
    handle(req, res, () => res.end('[]'));
  })
  .listen(3000);
