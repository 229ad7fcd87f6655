const http = require('http');
const url = require('url');

http
  .createServer((req, res) => {
    const referer = req.headers.referer;
    if (referer) {
      const { protocol, host } = url.parse(referer);
      res.setHeader('Access-Control-Allow-Origin', new URL(referer).origin);
      //                                           ^^^^^^^^^^^^^^^^^^^^^^^ error reflected-origin 💡
      res.setHeader('Vary', 'Referer, Origin');
      console.log('embedded on %s//%s', protocol, host);
    }
    res.setHeader('Access-Control-Allow-Credentials', 'true');
    res.end('{}');
  })
  .listen(8888);
