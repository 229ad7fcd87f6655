const Koa = require('koa');

const app = new Koa();
app.use(async (ctx) => {
  ctx.set('Access-Control-Allow-Origin', '*');
  //                                     ^^^ hint wildcard-origin 💡
  ctx.body = { tides: [] };
});
app.listen(3000);
