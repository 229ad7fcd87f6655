import Koa from 'koa';

const allowedOrigins = ['https://app.example.com'];

const app = new Koa();

app.use(async (ctx, next) => {
  const origin = ctx.response.req.headers.origin;
  ctx.response.vary('Origin');
  if (origin && allowedOrigins.includes(origin)) {
    ctx.response.set('Access-Control-Allow-Origin', origin);
  }
  ctx.response.set('Access-Control-Allow-Credentials', 'true');
  await next();
});
app.use((ctx) => {
  ctx.body = { name: 'Ada' };
});

app.listen(3000);
