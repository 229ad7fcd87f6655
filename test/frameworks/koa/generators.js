// Koa 1: generator functions, `this`, and `yield next`.
// requests: GET /, GET /fails, GET /late
// with: koa-1

const koa = require('koa');

const app = koa();
app.silent = true;
app.use(function* (next) {
  this.set('Access-Control-Allow-Origin', this.get('Origin') || '*');
  if (this.method === 'OPTIONS') {
    this.set('Access-Control-Allow-Headers', 'authorization');
    this.status = 204;
    return;
  }
  yield next;
  if (this.path === '/late') this.set('Access-Control-Allow-Credentials', 'true');
});
app.use(function* () {
  if (this.path === '/fails') this.throw(400);
  this.body = 'ok';
});
app.listen(3000);
