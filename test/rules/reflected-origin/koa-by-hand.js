import Koa from 'koa';

const app = new Koa();

app.use(async (ctx, next) => {
  ctx.set('Access-Control-Allow-Origin', ctx.get('Origin'));
  //                                     ^^^^^^^^^^^^^^^^^ error reflected-origin 💡
  ctx.set('Access-Control-Allow-Credentials', 'true');
  ctx.vary('Origin');
  if (ctx.method === 'OPTIONS') {
    ctx.set('Access-Control-Allow-Methods', 'GET,PUT');
    ctx.status = 204;
    return;
  }
  await next();
});

app.use(async (ctx) => {
  ctx.body = { balance: ctx.state.user.balance };
});

app.listen(5000);
