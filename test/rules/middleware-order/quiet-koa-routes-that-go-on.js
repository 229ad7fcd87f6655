const cors = require('@koa/cors');
const Router = require('@koa/router');
const Koa = require('koa');

const app = new Koa();
const router = new Router();

router.get('/films', async (ctx, next) => {
  ctx.state.films = [];
  await next();
});

app.use(router.routes());
app.use(cors({ origin: 'https://cinema.example.com' }));
app.use((ctx) => {
  ctx.body = ctx.state.films;
});

app.listen(3000);
