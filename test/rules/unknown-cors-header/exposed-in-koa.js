const Koa = require('koa');

const app = new Koa();

app.use(async (ctx, next) => {
  ctx.set('Access-Control-Allow-Origin', 'https://app.example.com');
  ctx.set('Access-Control-Exposed-Headers', 'X-Total-Count');
  //      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning unknown-cors-header 💡
  ctx.set('X-Total-Count', '120');
  await next();
});

app.listen(3000);
