import Koa from 'koa';

const app = new Koa();
// cors-lint: public -- translations
app.use(async (ctx, next) => {
  ctx.set('Access-Control-Allow-Origin', '*');
  await next();
});
