import cors from '@koa/cors';
import Koa from 'koa';

const app = new Koa();
const keys = new Set((process.env.API_KEYS ?? '').split(','));

app.use(async (ctx, next) => {
  const key = ctx.get('X-Api-Key');
  if (!key || !keys.has(key)) {
    ctx.status = 403;
    return;
  }
  await next();
});

app.use(cors());
//  ^^^^^^^^^^^ warning middleware-order 💡

app.use((ctx) => {
  ctx.body = { degrees: 21 };
});

app.listen(3000);
