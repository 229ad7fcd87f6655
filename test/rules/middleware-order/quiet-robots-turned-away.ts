import cors from '@koa/cors';
import Koa from 'koa';

const app = new Koa();

app.use(async (ctx, next) => {
  if (/bot|crawler/i.test(ctx.headers['user-agent'] ?? '')) {
    ctx.status = 403;
    return;
  }
  await next();
});
app.use(cors({ origin: 'https://cinema.example.com' }));
app.use((ctx) => {
  ctx.body = [];
});

app.listen(3000);
