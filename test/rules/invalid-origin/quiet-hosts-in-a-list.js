const Koa = require('koa');

const app = new Koa();
const allowed = ['example.com', 'www.example.com'];
app.use(async (ctx, next) => {
  const origin = ctx.get('Origin');
  ctx.vary('Origin');
  if (allowed.includes(origin) || allowed.includes(origin.replace('https://', ''))) {
    ctx.set('Access-Control-Allow-Origin', origin);
    ctx.set('Access-Control-Allow-Credentials', 'true');
  }
  await next();
});

app.use((ctx) => {
  ctx.body = { letters: [] };
});

app.listen(3000);
