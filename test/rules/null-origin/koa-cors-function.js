const Koa = require('koa');
const cors = require('@koa/cors');

const origins = ['https://app.example.com', 'null'];
//                                          ^^^^^^ warning null-origin 💡

const app = new Koa();
app.use(
  cors({
    origin(ctx) {
      const asked = ctx.request.header.origin;
      return origins.includes(asked) ? asked : '';
    },
  }),
);
app.use((ctx) => {
  ctx.body = 'ok';
});
app.listen(3000);
