const Koa = require('koa');

const app = new Koa();
const allowed = new Set(['https://app.example.com:443', 'https://example.com']);
//                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error invalid-origin 💡
app.use(async (ctx, next) => {
  const origin = ctx.get('Origin');
  ctx.vary('Origin');
  if (allowed.has(origin)) {
    ctx.set('Access-Control-Allow-Origin', origin);
    ctx.set('Access-Control-Allow-Credentials', 'true');
  }
  await next();
});

app.use((ctx) => {
  ctx.body = { letters: [] };
});

app.listen(3000);
