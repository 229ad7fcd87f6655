// Every way that node:http has to write a header, by path.
// requests: GET /set, GET /set-array, GET /set-headers-map, GET /set-headers-object, GET /append, GET /write-head
// requests: GET /write-head-message, GET /write-head-flat, GET /write-head-nested, GET /two-spellings, GET /overrides
// requests: GET /removed, GET /read-back, GET /names, GET /chained, GET /numbers, GET /trailing, GET /unknown-path
// requests: GET /assigned, GET /after-end, GET /flat-overrides, GET /empty, GET /flat-duplicates, GET /head-twice

const http = require('node:http');

const A = 'https://a.example.com';
const B = 'https://b.example.com';

const routes = {
  '/set': (res) => {
    res.setHeader('Access-Control-Allow-Origin', A);
    res.setHeader('vary', 'Accept, origin');
    res.end();
  },
  '/set-array': (res) => {
    res.setHeader('Access-Control-Allow-Origin', [A, B]);
    res.setHeader('Vary', ['Accept', 'Origin']);
    res.end();
  },
  '/set-headers-map': (res) => {
    res.setHeaders(
      new Map([
        ['Access-Control-Allow-Origin', A],
        ['Access-Control-Allow-Credentials', 'true'],
      ]),
    );
    res.end();
  },
  '/set-headers-object': (res) => {
    const headers = new Headers({ 'Access-Control-Allow-Origin': B });
    headers.append('Vary', 'Accept-Encoding');
    headers.append('Vary', 'Origin');
    res.setHeaders(headers);
    res.end();
  },
  '/append': (res) => {
    res.appendHeader('Access-Control-Allow-Origin', A);
    res.appendHeader('Vary', 'Accept');
    res.appendHeader('Vary', 'Origin');
    res.appendHeader('access-control-allow-origin', B);
    res.end();
  },
  '/write-head': (res) => {
    res.writeHead(203, { 'Access-Control-Allow-Origin': A, 'Access-Control-Max-Age': 5 });
    res.end();
  },
  '/write-head-message': (res) => {
    res.writeHead(202, 'Fine', { 'access-control-allow-origin': A });
    res.end();
  },
  '/write-head-flat': (res) => {
    res.writeHead(200, ['Access-Control-Allow-Origin', A, 'Vary', 'Origin']);
    res.end();
  },
  '/write-head-nested': (res) => {
    res.writeHead(200, [
      ['Access-Control-Allow-Origin', A],
      ['Vary', 'Origin'],
    ]);
    res.end();
  },
  '/two-spellings': (res) => {
    res.writeHead(200, { 'Access-Control-Allow-Origin': A, 'access-control-allow-origin': B });
    res.end();
  },
  '/overrides': (res) => {
    res.setHeader('Access-Control-Allow-Origin', '*');
    res.setHeader('Access-Control-Allow-Credentials', 'false');
    res.writeHead(200, { 'access-control-allow-origin': A, 'ACCESS-CONTROL-ALLOW-CREDENTIALS': 'true' });
    res.end();
  },
  '/flat-overrides': (res) => {
    res.setHeader('Access-Control-Allow-Origin', '*');
    res.writeHead(200, ['access-control-allow-origin', A, 'X-Other', 'y']);
    res.end();
  },
  '/removed': (res) => {
    res.setHeader('Access-Control-Allow-Origin', '*');
    res.setHeader('Access-Control-Allow-Methods', 'GET');
    res.removeHeader('access-control-allow-ORIGIN');
    res.end();
  },
  '/read-back': (res) => {
    res.setHeader('Access-Control-Allow-Origin', A);
    if (res.hasHeader('access-control-allow-origin')) res.setHeader('Access-Control-Expose-Headers', 'X-Has');
    if (res.getHeader('Access-Control-Allow-Origin') === A) res.setHeader('Access-Control-Allow-Headers', 'X-Same');
    res.end();
  },
  '/names': (res) => {
    res.setHeader('Access-Control-Allow-Origin', A);
    res.setHeader('Access-Control-Expose-Headers', res.getHeaderNames().join(','));
    res.setHeader('Access-Control-Allow-Headers', Object.keys(res.getHeaders()).length);
    res.end();
  },
  '/empty': (res) => {
    res.setHeader('Access-Control-Allow-Origin', '');
    res.end();
  },
  '/flat-duplicates': (res) => {
    res.writeHead(200, ['Access-Control-Allow-Origin', '*', 'access-control-allow-origin', B]);
    res.end();
  },
  '/head-twice': (res) => {
    res.writeHead(200, { 'Access-Control-Allow-Origin': A });
    if (!res.headersSent) res.writeHead(200, { 'Access-Control-Allow-Origin': B });
    res.end();
  },
  '/chained': (res) => {
    res.setHeader('Access-Control-Allow-Origin', A).setHeader('Vary', 'Origin').writeHead(200).end('x');
  },
  '/numbers': (res) => {
    res.setHeader('Access-Control-Allow-Origin', A);
    res.setHeader('Access-Control-Max-Age', 600);
    res.setHeader('Access-Control-Allow-Credentials', true);
    res.end();
  },
  '/trailing': (res) => {
    res.writeHead(200, { 'Access-Control-Allow-Origin': A, Trailer: 'X-Check' });
    res.write('body');
    res.addTrailers({ 'X-Check': 'y' });
    res.end();
  },
  '/assigned': (res) => {
    res.statusCode = 203;
    res.statusMessage = 'Fine';
    res['setHeader']('Access-Control-Allow-Origin', A);
    res.end();
  },
  '/after-end': (res) => {
    res.setHeader('Access-Control-Allow-Origin', A);
    res.end('x', () => {});
    if (!res.headersSent) res.setHeader('Access-Control-Allow-Credentials', 'true');
  },
};

const server = http.createServer((req, res) => {
  const answer = routes[req.url];
  if (answer) {
    answer(res);
  } else {
    res.writeHead(404, { 'Access-Control-Allow-Origin': '*' }).end();
  }
});

server.listen(process.env.PORT || 3000);
