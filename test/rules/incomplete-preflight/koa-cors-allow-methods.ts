import Koa from 'koa';
import Router from '@koa/router';
import cors from '@koa/cors';

const app = new Koa();
const router = new Router();

router.patch('/cart', (ctx) => {
  ctx.body = { items: 3 };
});

app.use(cors({ origin: 'https://shop.example.com', allowMethods: ['GET', 'POST'] }));
//                                                               ^^^^^^^^^^^^^^^ warning incomplete-preflight 💡
app.use(router.routes());
app.listen(3000);
