// path: /cart
const Koa = require('koa');
const Router = require('@koa/router');

const app = new Koa();
const router = new Router();

router.put('/cart', async (ctx) => {
  ctx.set('Access-Control-Allow-Origin', 'https://app.example.com');
  ctx.body = { items: 3 };
});

app.use(router.routes());
app.listen(3000);
