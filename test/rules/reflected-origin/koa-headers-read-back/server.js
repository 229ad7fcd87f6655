const Koa = require('koa');
const cors = require('@koa/cors');
const { valid } = require('./valid');

const app = new Koa();
app.use(cors({ exposeHeaders: ['Link'] }));
//      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning reflected-origin 💡
app.use(valid({ type: 'object' }));
app.use((ctx) => {
  ctx.body = { user: 'ada' };
});

app.listen(3000);
