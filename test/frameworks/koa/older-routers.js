// The router before version 13: stars in parentheses, and `use('/')` for everything.
// requests: GET /api/users, GET /api/files/a/b, OPTIONS /api/users, GET /other
// with: koa-router-12, koa-2, koa-cors-4

const Koa = require('koa');
const Router = require('@koa/router');
const cors = require('@koa/cors');

const router = new Router({ prefix: '/api' });
router.use('/', cors({ origin: 'https://app.example.com' }));
router.options('/(.*)', cors({ origin: '*' }));
router.get('/users', (ctx) => {
  ctx.body = [];
});
router.get('/files/(.*)', (ctx) => {
  ctx.body = 'file';
});
const app = new Koa();
app.use(router.routes()).use(router.allowedMethods({ throw: true }));
app.listen(3000);
