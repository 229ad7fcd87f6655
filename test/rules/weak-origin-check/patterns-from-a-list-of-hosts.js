const Koa = require('koa');

const app = new Koa();
const hosts = ['www.example.com', 'api.example.com'];
const patterns = hosts.map((host) => new RegExp(`^https://${host}$`));
//                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error weak-origin-check 💡

app.use(async (ctx, next) => {
  const origin = ctx.get('Origin');
  ctx.vary('Origin');
  if (patterns.some((pattern) => pattern.test(origin))) {
    ctx.set('Access-Control-Allow-Origin', origin);
    ctx.set('Access-Control-Allow-Credentials', 'true');
  }
  await next();
});

app.use((ctx) => {
  ctx.body = { letters: [] };
});

app.listen(3000);
