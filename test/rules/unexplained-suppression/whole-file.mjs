  /* cors-lint-disable missing-vary */
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info unexplained-suppression 💡
import Koa from 'koa';

const allowed = new Set(['https://a.example.com', 'https://b.example.com']);
const app = new Koa();
app.use(async (ctx) => {
  const origin = ctx.get('Origin');
  if (allowed.has(origin)) ctx.set('Access-Control-Allow-Origin', origin);
  ctx.body = 'ok';
});
