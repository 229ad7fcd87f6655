import http from 'node:http';

http
  .createServer((req, res) => {
    // cors-lint: public -- a counter
    res.setHeader('Access-Control-Allow-Origin', req.headers.origin ?? '*');
    //                                           ^^^^^^^^^^^^^^^^^^^^^^^^^ error public-with-credentials 💡
    res.setHeader('Access-Control-Allow-Credentials', 'true');
    res.setHeader('Vary', 'Origin');
    res.end('1');
  })
  .listen(8080);
