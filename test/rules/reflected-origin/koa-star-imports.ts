import * as Koa from 'koa';
import * as Router from 'koa-router';
import * as cors from '@koa/cors';

const app = new Koa();
const router = new Router();

router.get('/', (ctx: Koa.Context) => {
  ctx.body = { hello: 'world' };
});

app.use(cors({ origin: (ctx: Koa.Context) => ctx.request.header.origin ?? '', credentials: true }));
//                                           ^^^^^^^^^^^^^^^^^^^^^^^^^ error reflected-origin 💡
app.use(router.routes());

app.listen(3000);
