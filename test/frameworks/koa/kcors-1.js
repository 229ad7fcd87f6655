// The first kcors, made for Koa 1: no word of caches, and none of credentials beside a star.
// requests: GET /star, GET /any, GET /any/fails
// with: koa-1, kcors-1

const koa = require('koa');
const cors = require('kcors');

const app = koa();
app.silent = true;
const star = cors({ origin: '*', credentials: true });
const any = cors({ credentials: true, exposeHeaders: ['X-A'] });
app.use(function* (next) {
  if (this.path === '/star') yield star.call(this, next);
  else yield any.call(this, next);
});
app.use(function* () {
  if (this.path === '/any/fails') this.throw(404);
  this.body = 'ok';
});
app.listen(3000);
