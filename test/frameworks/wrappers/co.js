// requests: GET /, GET /parts, PUT /failing
// Handlers that are generator functions, run by `co`.
const http = require('http');
const co = require('co');

const ORIGINS = ['https://app.example.com'];

const isListed = (origin) => Promise.resolve(ORIGINS.includes(origin));
const later = (value) => (callback) => callback(null, value);

function* allow(req, res) {
  const { origin } = req.headers;
  const [listed, name] = yield [isListed(origin), later('Vary')];
  res.setHeader(name, 'Origin');
  if (listed) res.setHeader('Access-Control-Allow-Origin', origin);
  return yield { listed: Promise.resolve(listed), path: req.url };
}

const handle = co.wrap(function* (req, res) {
  const { listed, path } = yield allow(req, res);
  if (path === '/failing') throw new Error('failed');
  if (listed && path === '/parts') res.setHeader('Access-Control-Allow-Credentials', 'true');
  res.end('ok');
});

http
  .createServer((req, res) => {
    handle(req, res).catch(() => {
      co(function* () {
        res.statusCode = yield Promise.resolve(500);
        res.setHeader('Access-Control-Allow-Origin', '*');
        res.end();
      });
    });
  })
  .listen(3000);
