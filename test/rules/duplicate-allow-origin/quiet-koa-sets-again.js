const Koa = require('koa');

const app = new Koa();

app.use(async (ctx, next) => {
  ctx.set('Access-Control-Allow-Origin', '*');
  await next();
});

app.use((ctx) => {
  ctx.set('Access-Control-Allow-Origin', 'https://app.example.com');
  ctx.body = ['soup'];
});

app.listen(3000);
