const Koa = require('koa');

const app = new Koa();

app.use(async (ctx, next) => {
  if (ctx.method === 'OPTIONS') {
    ctx.status = 204;
    return;
  }
  ctx.set('Access-Control-Allow-Origin', 'https://forum.example.com');
  //                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning missing-preflight 💡
  ctx.set('Access-Control-Allow-Methods', 'GET,POST,PUT,DELETE');
  await next();
});

app.use(async (ctx) => {
  ctx.body = { threads: [] };
});

app.listen(3000);
