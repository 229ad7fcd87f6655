import cors from '@koa/cors';
import Koa from 'koa';

const app = new Koa();

app.use(async (ctx, next) => {
  if (ctx.get('X-Api-Key') !== process.env.API_KEY) {
    ctx.status = 403;
    return;
  }
  await next();
});

app.use(cors());

app.use((ctx) => {
  ctx.body = { degrees: 21 };
});

app.listen(3000);
