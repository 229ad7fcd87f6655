const Koa = require('koa');
const cors = require('koa2-cors');

const app = new Koa();
app.use(cors({ origin: '*', credentials: true }));
app.use((ctx) => {
  ctx.body = { name: 'Ada' };
});

app.listen(3000);
