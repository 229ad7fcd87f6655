import Router from '@koa/router';
import Koa from 'koa';
import bodyParser from 'koa-bodyparser';
import logger from 'koa-logger';

const app = new Koa();
const router = new Router();

router.post('/comments', async (ctx) => {
  ctx.set('Access-Control-Allow-Origin', 'https://blog.example.com');
  //                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^ warning missing-preflight 💡
  ctx.status = 201;
  ctx.body = ctx.request.body;
});

app.use(logger());
app.use(bodyParser());
app.use(router.routes());

app.listen(3000);
