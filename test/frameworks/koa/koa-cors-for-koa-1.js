// koa-cors: whatever it does not know as an origin becomes a text, and nobody is told that answers vary.
// requests: GET /default, GET /cookies, GET /fixed, GET /list, GET /off, GET /function, GET /fails
// with: koa-1

const koa = require('koa');
const cors = require('koa-cors');

const byPath = {
  '/default': cors(),
  '/cookies': cors({ credentials: true, maxAge: 0, headers: ['X-A', 'X-B'], expose: ['X-C'] }),
  '/fixed': cors({ origin: 'https://app.example.com', methods: ['GET', 'PUT'], maxAge: '600' }),
  '/list': cors({ origin: ['https://app.example.com'] }),
  '/off': cors({ origin: false }),
  '/function': cors({ origin: (request) => request.header.origin === 'https://app.example.com' && request.get('origin') }),
};

const app = koa();
app.silent = true;
app.use(function* (next) {
  const allow = byPath[this.path];
  if (allow) yield allow.call(this, next);
  else yield next;
});
app.use(function* () {
  if (this.path === '/fails') this.throw(503, 'no origin');
  this.body = 'ok';
});
app.listen(3000);
