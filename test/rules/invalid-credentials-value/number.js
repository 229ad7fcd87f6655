const Koa = require('koa');

const app = new Koa();

app.use(async (ctx, next) => {
  const origin = ctx.get('Origin');
  ctx.vary('Origin');
  if (origin === 'https://app.example.com') {
    ctx.set('Access-Control-Allow-Origin', origin);
    ctx.set('Access-Control-Allow-Credentials', 1);
    //                                          ^ warning invalid-credentials-value 💡
  }
  await next();
});

app.use((ctx) => {
  ctx.body = { letters: [] };
});

app.listen(3000);
