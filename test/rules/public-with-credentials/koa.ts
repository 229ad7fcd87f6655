import Koa from 'koa';

const app = new Koa();
// cors-lint: public -- translations
app.use(async (ctx, next) => {
  ctx.set('Access-Control-Allow-Origin', ctx.get('Origin'));
  //                                     ^^^^^^^^^^^^^^^^^ error public-with-credentials 💡
  ctx.vary('Origin');
  await next();
});
