const Koa = require('koa');
const cors = require('@koa/cors');

// Since version 5 everybody may read, and nobody's cookies come along.
const app = new Koa();
app.use(cors());
app.use((ctx) => {
  ctx.body = { licences: ['MIT'] };
});
app.listen(3000);
