const Koa = require('koa');

const app = new Koa();

app.use(async (ctx, next) => {
  ctx.set('Access-Control-Allow-Origin', ctx.get('Origin'));
  ctx.set('Access-Control-Allow-Credentials', 'true');
  await next();
});
app.use((ctx) => {
  ctx.body = { name: 'Ada' };
});

app.listen(3000);
