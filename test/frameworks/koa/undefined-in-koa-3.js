// Koa 3 leaves values to Node, which refuses `undefined`: an error, and all other headers are gone.
// requests: GET /undefined, GET /true, GET /list, GET /empty
// with: koa-3

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
