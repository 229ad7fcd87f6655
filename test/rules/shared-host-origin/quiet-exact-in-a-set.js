const Koa = require('koa');

const app = new Koa();
const allowed = new Set(['https://example.web.app', 'https://example.firebaseapp.com']);
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
