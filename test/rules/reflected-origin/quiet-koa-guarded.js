const Koa = require('koa');
const Router = require('@koa/router');

const allowed = new Set(['https://app.example.com', 'https://admin.example.com']);
const router = new Router();

// Nobody else comes past this line.
router.use('/private', async (ctx, next) => {
  ctx.assert(allowed.has(ctx.get('Origin')), 403, 'unknown origin');
  await next();
});
router.get('/private/data', (ctx) => {
  ctx.set('Access-Control-Allow-Origin', ctx.get('Origin'));
  ctx.set('Access-Control-Allow-Credentials', 'true');
  ctx.vary('Origin');
  ctx.body = { secret: 42 };
});

const app = new Koa();
app.use(router.routes());
app.listen(3000);
