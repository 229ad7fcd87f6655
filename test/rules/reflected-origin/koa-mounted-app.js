const Koa = require('koa');
const mount = require('koa-mount');
const cors = require('koa2-cors');

const api = new Koa();
api.use(
  cors({
    origin: (ctx) => (ctx.header.origin ? ctx.header.origin : false),
    //                                    ^^^^^^^^^^^^^^^^^ error reflected-origin 💡
    credentials: true,
    allowMethods: ['GET', 'POST'],
  }),
);
api.use((ctx) => {
  ctx.body = { account: 7 };
});

const app = new Koa();
app.use(mount('/api', api));
app.listen(3000);
