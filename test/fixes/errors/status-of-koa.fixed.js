// error: /?limit=500
const Koa = require('koa');

const app = new Koa();

app.use(async (ctx) => {
  ctx.set('Access-Control-Allow-Origin', 'https://app.example.com');
  if (Number(ctx.query.limit) > 100) {
    ctx.status = 400;
    ctx.body = { error: 'Too many' };
    return;
  }
  ctx.body = { name: 'Ada' };
});

app.listen(3000);
