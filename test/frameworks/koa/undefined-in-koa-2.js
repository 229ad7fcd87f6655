// Koa 2 makes texts of all values that it is given for a header, and errors of few things.
// requests: GET /undefined, GET /true, GET /list, GET /empty
// with: koa-2

const Koa = require('koa');

const app = new Koa();
const config = {};
app.use(async (ctx) => {
  if (ctx.path === '/undefined') ctx.set('Access-Control-Allow-Origin', config.origin);
  else if (ctx.path === '/true') ctx.set('Access-Control-Allow-Credentials', true);
  else if (ctx.path === '/list') ctx.set({ 'Access-Control-Allow-Origin': ['https://a.example', 'https://b.example'] });
  else ctx.set('Access-Control-Allow-Origin', '');
  ctx.body = 'ok';
});
app.listen(3000);
