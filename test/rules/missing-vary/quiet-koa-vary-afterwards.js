const Koa = require('koa');

const origins = ['https://app.example.com', 'https://admin.example.com'];
const app = new Koa();

app.use(async (ctx, next) => {
  await next();
  ctx.append('Vary', 'Origin');
});
app.use(async (ctx) => {
  const asked = ctx.request.get('origin');
  if (origins.includes(asked)) ctx.set('Access-Control-Allow-Origin', asked);
  ctx.body = 'ok';
});
app.listen(3000);
