const Koa = require('koa');

const app = new Koa();

app.use(async (ctx, next) => {
  // Meant as our own origin, which it was up to Koa 2.
  ctx.set('Access-Control-Allow-Origin', ctx.origin);
  //                                     ^^^^^^^^^^ error reflected-origin 💡
  ctx.set('Access-Control-Allow-Credentials', 'true');
  ctx.vary('Origin');
  await next();
});

app.use((ctx) => {
  ctx.body = { notes: [] };
});

app.listen(3000);
