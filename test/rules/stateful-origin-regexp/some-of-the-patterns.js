const Koa = require('koa');

const patterns = [/^https:\/\/www\.example\.com$/g, /^https:\/\/m\.example\.com$/];
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning stateful-origin-regexp 💡

const app = new Koa();
app.use(async (ctx, next) => {
  const origin = ctx.get('Origin');
  ctx.vary('Origin');
  if (patterns.some((pattern) => pattern.test(origin))) ctx.set('Access-Control-Allow-Origin', origin);
  await next();
});
app.use((ctx) => {
  ctx.body = 'ok';
});
app.listen(3000);
