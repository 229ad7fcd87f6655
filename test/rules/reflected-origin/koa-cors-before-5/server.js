const Koa = require('koa');
const Router = require('@koa/router');
const cors = require('@koa/cors');

const app = new Koa();
const router = new Router({ prefix: '/shop' });

router.get('/basket', (ctx) => {
  ctx.body = { items: [] };
});

app.use(cors({ credentials: true, exposeHeaders: ['X-Total'] }));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error reflected-origin 💡
app.use(router.routes());
app.use(router.allowedMethods());

app.listen(3000);
