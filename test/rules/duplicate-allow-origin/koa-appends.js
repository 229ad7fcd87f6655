const Koa = require('koa');

const app = new Koa();

app.use(async (ctx, next) => {
  ctx.set('Access-Control-Allow-Origin', '*');
  await next();
});

app.use((ctx) => {
  ctx.append('Access-Control-Allow-Origin', 'https://app.example.com');
  //                                        ^^^^^^^^^^^^^^^^^^^^^^^^^ warning duplicate-allow-origin 💡
  ctx.body = ['soup'];
});

app.listen(3000);
