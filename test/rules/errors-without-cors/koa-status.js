const Koa = require('koa');

const app = new Koa();

app.use(async (ctx) => {
  if (!ctx.get('Authorization')) {
    ctx.status = 401;
    ctx.body = { error: 'Please sign in' };
    return;
  }
  ctx.set('Access-Control-Allow-Origin', 'https://app.example.com');
  //                                     ^^^^^^^^^^^^^^^^^^^^^^^^^ info errors-without-cors 💡
  ctx.body = { name: 'Ada' };
});

app.listen(3000);
