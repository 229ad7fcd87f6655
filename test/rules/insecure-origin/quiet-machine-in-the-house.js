const Koa = require('koa');

const app = new Koa();

app.use(async (ctx, next) => {
  const origin = ctx.get('Origin');
  ctx.vary('Origin');
  if (origin === 'http://homeassistant.local:8123') {
    ctx.set('Access-Control-Allow-Origin', origin);
    ctx.set('Access-Control-Allow-Credentials', 'true');
  }
  await next();
});

app.use((ctx) => {
  ctx.body = { letters: [] };
});

app.listen(3000);
