const Koa = require('koa');
const mount = require('koa-mount');
const cors = require('@koa/cors');

const open = new Koa();
open.use(cors({ origin: '*' }));
open.use((ctx) => {
  ctx.body = 'open';
});

const own = new Koa();
own.use(cors({ origin: 'https://app.example.com', credentials: true }));
own.use((ctx) => {
  ctx.body = 'own';
});

const app = new Koa();
app.use(mount('/open', open));
app.use(mount('/own', own));
app.listen(3000);
