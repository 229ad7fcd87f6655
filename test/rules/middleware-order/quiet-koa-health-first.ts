import cors from '@koa/cors';
import Router from '@koa/router';
import Koa from 'koa';

const app = new Koa();
const health = new Router();
const api = new Router();

health.get('/healthz', (ctx) => {
  ctx.body = 'ok';
});
api.get('/films', (ctx) => {
  ctx.body = [];
});

app.use(health.routes());
app.use(cors({ origin: 'https://cinema.example.com' }));
app.use(api.routes());

app.listen(3000);
