const Koa = require('koa');
const Router = require('@koa/router');
const cors = require('@koa/cors');

const app = new Koa();
const router = new Router();

router.patch('/threads/:id', (ctx) => {
  ctx.body = { id: ctx.params.id };
});

app.use(cors({ origin: 'https://forum.example.com' }));
app.use(router.routes());
app.listen(3000);
