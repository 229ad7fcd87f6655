const Koa = require('koa');

const app = new Koa();

app.use(async (ctx, next) => {
  const origin = ctx.get('Origin');
  ctx.vary('Origin');
  ctx.set('Cache-Control', 'public, max-age=60');
  //                       ^^^^^^^^^^^^^^^^^^^^ warning cacheable-credentials 💡
  if (origin === 'https://app.example.com') {
    ctx.set('Access-Control-Allow-Origin', origin);
    ctx.set('Access-Control-Allow-Credentials', 'true');
  }
  await next();
});

app.use((ctx) => {
  ctx.body = { letters: [] };
});

app.listen(3000);
