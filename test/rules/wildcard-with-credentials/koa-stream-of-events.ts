import Koa, { type Context, type Next } from 'koa';
import Router from 'koa-router';

const app = new Koa();
const router = new Router();

app.use(async (ctx: Context, next: Next) => {
  ctx.set('Access-Control-Allow-Credentials', 'true');
  await next();
});
router.get('/events', async (ctx: Context) => {
  ctx.request.socket.setTimeout(0);
  ctx.set({ 'Content-Type': 'text/event-stream', 'Access-Control-Allow-Origin': '*' });
  //                                                                            ^^^ error wildcard-with-credentials 💡
  ctx.status = 200;
});
app.use(router.routes()).use(router.allowedMethods());

export default app.callback();
