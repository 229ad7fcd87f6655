// There are more ways through this handler than can be followed: what none of them was seen to hang on is not told.

const http = require('node:http');

const names = ['ALPHA', 'BETA', 'GAMMA', 'DELTA', 'EPSILON', 'ZETA', 'ETA'];

http
  .createServer((req, res) => {
    for (const name of names) {
      if (process.env[`EXPOSE_${name}`]) res.appendHeader('Access-Control-Expose-Headers', `X-${name}`);
    }
    res.setHeader('Vary', 'Origin');
    res.setHeader('Access-Control-Allow-Origin', req.headers.origin || '*');
    //                                           ^^^^^^^^^^^^^^^^^^^^^^^^^ warning reflected-origin 💡
    res.end('{}');
  })
  .listen(3000);
