const Koa = require('koa');
const Router = require('koa-router');

const router = new Router();

function allowCors(ctx) {
  const { origin } = ctx.request.headers;
  ctx.set({
    'Access-Control-Allow-Origin': origin || '*',
    //                             ^^^^^^^^^^^^^ error reflected-origin 💡
    'Access-Control-Allow-Credentials': 'true',
    Vary: 'Origin',
  });
}

router.options('/orders', (ctx) => {
  allowCors(ctx);
  ctx.set('Access-Control-Allow-Methods', 'GET, PUT');
  ctx.status = 204;
});
router.get('/orders', async (ctx) => {
  allowCors(ctx);
  ctx.body = await ctx.db.orders();
});

const app = new Koa();
app.use(router.routes()).use(router.allowedMethods());
app.listen(3000);
