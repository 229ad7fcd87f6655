import Koa from 'koa';
import Router from '@koa/router';

const app = new Koa();
const router = new Router();

router.put('/cart', async (ctx) => {
  ctx.set('Access-Control-Allow-Origin', 'https://shop.example.com');
  //                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^ warning missing-preflight 💡
  ctx.body = { items: 3 };
});

app.use(router.routes());
app.use(router.allowedMethods());
app.listen(3000);
