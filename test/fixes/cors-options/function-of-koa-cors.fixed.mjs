import Koa from 'koa';
import cors from '@koa/cors';

const app = new Koa();

app.use(
  cors({
    origin: (ctx) => (['https://app.example.com'].includes(ctx.get('Origin')) ? ctx.get('Origin') : ''),
    credentials: true,
  }),
);
app.use((ctx) => {
  ctx.body = { name: 'Ada' };
});

app.listen(3000);
