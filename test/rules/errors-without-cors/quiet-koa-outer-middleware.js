const Koa = require('koa');

const app = new Koa();

app.use(async (ctx, next) => {
  await next();
  ctx.set('Access-Control-Allow-Origin', 'https://app.example.com');
});

app.use(async (ctx) => {
  if (!ctx.query.id) {
    ctx.status = 400;
    ctx.body = 'No id';
    return;
  }
  ctx.body = { id: ctx.query.id };
});

app.listen(3000);
