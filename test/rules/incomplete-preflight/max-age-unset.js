import cors from '@koa/cors';
import Koa from 'koa';

const app = new Koa();

app.use(
  cors({
    origin: 'https://app.example.com',
    maxAge: process.env.CORS_MAX_AGE || '15 minutes',
    //      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info incomplete-preflight
  }),
);
app.use((ctx) => {
  ctx.body = { items: [] };
});
app.listen(3000);
