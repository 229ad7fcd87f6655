const Koa = require('koa');

const allowedOrigins = ['https://app.example.com'];

const app = new Koa();

app.use(async (ctx, next) => {
  const origin = ctx.get('Origin');
  ctx.vary('Origin');
  if (origin && allowedOrigins.includes(origin)) {
    ctx.set('Access-Control-Allow-Origin', origin);
  }
  ctx.set('Access-Control-Allow-Credentials', 'true');
  await next();
});
app.use((ctx) => {
  ctx.body = { name: 'Ada' };
});

app.listen(3000);
