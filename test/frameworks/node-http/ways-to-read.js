// Every way that node:http has to read the Origin.

const { createServer } = require('node:http');

createServer(function (req, res) {
  const { headers } = req;
  const { origin, ['origin']: again, host = 'nowhere' } = headers;

  const answers = [
    ['headers', req.headers.origin],
    ['element', headers['origin']],
    ['destructured', origin],
    ['computed', again],
    ['distinct', req.headersDistinct.origin ? req.headersDistinct.origin[0] : undefined],
    ['wrong-case', req.headers.Origin],
    ['wrong-element', req.headers['Origin']],
    ['response', res.req.headers.origin],
  ];
  const seen = answers.filter(([, value]) => value !== undefined).map(([name]) => name);
  res.setHeader('Access-Control-Expose-Headers', seen);
  res.setHeader('Access-Control-Allow-Origin', origin === undefined ? '*' : origin);
  if (host === '') res.setHeader('Access-Control-Allow-Credentials', 'true');
  res.end();
}).listen(3000);
