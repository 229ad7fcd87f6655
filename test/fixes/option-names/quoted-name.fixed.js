const Koa = require('koa');
const cors = require('@koa/cors');

const app = new Koa();

app.use(cors({ "origin": "https://app.example.com", "exposeHeaders": ["ETag"], "allowMethods": ["GET", "PUT"] }));
app.use((ctx) => {
  ctx.body = 'ok';
});
app.listen(3000);
