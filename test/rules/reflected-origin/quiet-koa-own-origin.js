import Koa from 'koa';

const app = new Koa();

app.use(async (ctx, next) => {
  // Our own origin, as the server sees it: nobody else gets in.
  ctx.set('Access-Control-Allow-Origin', ctx.origin);
  ctx.set('Access-Control-Allow-Credentials', 'true');
  await next();
});

app.use((ctx) => {
  ctx.body = `You are at ${ctx.host}`;
});

app.listen(3000);
