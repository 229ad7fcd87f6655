import Koa, { type Context } from 'koa';
import Router from '@koa/router';
import cors from '@koa/cors';

const api = new Router();

api.use(
  cors({
    origin: (ctx: Context) => ctx.get('Origin'),
    //                        ^^^^^^^^^^^^^^^^^ error reflected-origin 💡
    credentials: true,
  }),
);
api.get('/me', (ctx: Context) => {
  ctx.body = { name: 'me' };
});
api.options('/me', (ctx: Context) => {
  ctx.status = 204;
});

const app = new Koa();
app.use(api.routes());
app.listen(3000);
