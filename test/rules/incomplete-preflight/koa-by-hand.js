const Koa = require('koa');
const Router = require('@koa/router');

const app = new Koa();
const router = new Router();

app.use(async (ctx, next) => {
  ctx.set('Access-Control-Allow-Origin', 'https://forum.example.com');
  ctx.set('Access-Control-Allow-Methods', 'GET, POST');
  //                                      ^^^^^^^^^^^ warning incomplete-preflight 💡
  if (ctx.method === 'OPTIONS') ctx.status = 204;
  else await next();
});

router.delete('/threads/:id', (ctx) => {
  ctx.status = 204;
});

app.use(router.routes());
app.listen(3000);
