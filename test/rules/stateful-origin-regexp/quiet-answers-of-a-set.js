const Koa = require('koa');

const spaces = /\s+/g;
const trusted = new Set('https://www.example.com https://m.example.com'.split(spaces));

const app = new Koa();
app.use(async (ctx, next) => {
  const origin = ctx.get('Origin');
  ctx.vary('Origin');
  if (trusted.has(origin)) ctx.set('Access-Control-Allow-Origin', origin);
  await next();
});
app.listen(3000);
