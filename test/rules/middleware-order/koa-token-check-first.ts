import cors from '@koa/cors';
import Router from '@koa/router';
import Koa from 'koa';

const app = new Koa();
const router = new Router();

router.put('/films/:id', (ctx) => {
  ctx.status = 204;
});

app.use(async (ctx, next) => {
  if (!ctx.headers.authorization) ctx.throw(401, 'Please sign in');
  await next();
});
app.use(cors({ origin: 'https://cinema.example.com' }));
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning middleware-order 💡
app.use(router.routes());

app.listen(3000);
