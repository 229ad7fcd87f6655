import Koa from 'koa';

const app = new Koa();

app.use(async (ctx, next) => {
  ctx.response.set('Access-Control-Allow-Origin', '*');
  ctx.response.set('Access-Control-Allow-Credentials', 'true');
  await next();
});
app.use((ctx) => {
  ctx.body = { name: 'Ada' };
});

app.listen(3000);
