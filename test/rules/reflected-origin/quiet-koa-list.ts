import Koa, { type Context, type Next } from 'koa';
import cors from '@koa/cors';

const allowed = ['https://app.example.com', 'https://admin.example.com'];

const app = new Koa();
app.use(async (ctx: Context, next: Next) => {
  try {
    await next();
  } catch (error) {
    ctx.status = 500;
    ctx.body = { message: error instanceof Error ? error.message : 'unknown' };
  }
});
app.use(
  cors({
    origin: (ctx: Context): string => {
      const asked = ctx.get('Origin');
      if (asked !== '' && !allowed.includes(asked)) ctx.throw(403, `${asked} is not one of ours`);
      return asked;
    },
    credentials: true,
  }),
);
app.use((ctx: Context) => {
  ctx.body = 'ok';
});
app.listen(3000);
