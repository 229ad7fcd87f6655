const cors = require('@koa/cors');
const Router = require('@koa/router');
const Koa = require('koa');

const app = new Koa();
const router = new Router();

router.get('/films', (ctx) => {
  ctx.body = [];
});

app.use(cors({ origin: 'https://cinema.example.com' }));
app.use(async (ctx, next) => {
  if (!ctx.headers.authorization) ctx.throw(401);
  await next();
});
app.use(router.routes());

app.listen(3000);
