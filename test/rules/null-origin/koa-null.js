import Koa from 'koa';

const app = new Koa();

app.use(async (ctx, next) => {
  const origin = ctx.request.header.origin;
  if (['https://tools.example.com', 'null'].includes(origin)) {
  //                                ^^^^^^ warning null-origin 💡
    ctx.set('Access-Control-Allow-Origin', origin);
  }
  ctx.vary('Origin');
  await next();
});

app.use((ctx) => {
  ctx.body = { tools: ['hammer'] };
});

app.listen(3000);
