// The documented way to let a list in: a function that answers with the asking origin, or with nothing.
// requests: GET /items, POST /items, PUT /elsewhere

const Koa = require('koa');
const Router = require('@koa/router');
const cors = require('@koa/cors');

const allowed = ['https://app.example.com', 'https://admin.example.com'];
const app = new Koa();
const router = new Router();

app.use(
  cors({
    origin(ctx) {
      const origin = ctx.get('Origin');
      return allowed.includes(origin) ? origin : '';
    },
    credentials: true,
    exposeHeaders: ['X-Total', 'Link'],
    maxAge: 600,
  }),
);
router.get('/items', (ctx) => {
  ctx.body = [];
});
router.post('/items', async (ctx) => {
  ctx.status = 201;
  ctx.body = { ok: true };
});
app.use(router.routes()).use(router.allowedMethods());

app.listen(3000);
