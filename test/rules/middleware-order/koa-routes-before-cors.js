const cors = require('@koa/cors');
const Router = require('@koa/router');
const Koa = require('koa');
const bodyParser = require('koa-bodyparser');

const app = new Koa();
const router = new Router();

router.get('/films', (ctx) => {
  ctx.body = [];
});

app.use(bodyParser());
app.use(router.routes());
app.use(router.allowedMethods());
app.use(cors({ origin: 'https://cinema.example.com' }));
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning middleware-order 💡

app.listen(3000);
