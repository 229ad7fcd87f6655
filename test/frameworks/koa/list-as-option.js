// A list as the option: a header line for each of its members, which no browser accepts.
// requests: GET /
// with: koa-cors-3, koa-2

const Koa = require('koa');
const cors = require('@koa/cors');

const app = new Koa();
app.use(cors({ origin: ['https://app.example.com', 'https://b.example.com'] }));
app.use((ctx) => {
  ctx.body = 'ok';
});
app.listen(3000);
