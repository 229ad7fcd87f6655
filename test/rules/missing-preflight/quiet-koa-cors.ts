import Koa from 'koa';
import cors from '@koa/cors';

const app = new Koa();
app.use(cors({ origin: 'https://forum.example.com', allowMethods: ['GET', 'PUT', 'DELETE'] }));
app.use(async (ctx) => {
  ctx.body = { method: ctx.method };
});
app.listen(3000);
