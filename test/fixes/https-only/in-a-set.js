const Koa = require('koa');

const app = new Koa();
const allowed = new Set(['http://app.example.com']);

app.use(async (ctx) => {
  const origin = ctx.get('Origin');
  ctx.vary('Origin');
  if (allowed.has(origin)) {
    ctx.set('Access-Control-Allow-Origin', origin);
    ctx.set('Access-Control-Allow-Credentials', 'true');
  }
  ctx.body = { letters: [] };
});

app.listen(3000);
