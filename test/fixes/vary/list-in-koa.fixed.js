const Koa = require('koa');

const origins = ['https://app.example.com', 'https://admin.example.com'];
const app = new Koa();

app.use(async (ctx, next) => {
  const asked = ctx.get('Origin');
  ctx.vary('Origin');
  if (origins.includes(asked)) {
    ctx.set('Access-Control-Allow-Origin', asked);
  }
  await next();
});
app.use((ctx) => {
  ctx.body = { name: 'Ada' };
});

app.listen(3000);
