// What a router has answered does not get to the middleware behind it, what it passes on does; a check before it refuses
// the preflight without a word of CORS.
// requests: GET /films, GET /nothing, PUT /guarded, GET /guarded

const cors = require('@koa/cors');
const Router = require('@koa/router');
const Koa = require('koa');

const app = new Koa();
const router = new Router();

router.get('/films', (ctx) => {
  ctx.body = [];
});

app.use(router.routes());
app.use(router.allowedMethods());
app.use(async (ctx, next) => {
  if (ctx.path === '/guarded' && ctx.method === 'OPTIONS') ctx.throw(401, 'Who are you?');
  await next();
});
app.use(cors({ origin: 'https://cinema.example.com' }));
app.use((ctx) => {
  ctx.body = 'late';
});

app.listen(3000);
