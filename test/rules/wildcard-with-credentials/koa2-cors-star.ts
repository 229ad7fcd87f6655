import Koa, { type Context } from 'koa';
import cors from 'koa2-cors';

const app = new Koa();
app.use(cors({ origin: '*', credentials: true, allowMethods: ['GET', 'PUT'] }));
//                     ^^^ error wildcard-with-credentials 💡
app.use((ctx: Context) => {
  ctx.body = 'ok';
});
app.listen(3000);
