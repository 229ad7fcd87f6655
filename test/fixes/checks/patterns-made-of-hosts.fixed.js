const Koa = require('koa');

const app = new Koa();
const hosts = ['app.example.com'];
const patterns = hosts.map((host) => new RegExp(`^https://${host.replaceAll('.', '\\.')}$`));

app.use(async (ctx) => {
  const origin = ctx.get('Origin');
  ctx.vary('Origin');
  if (patterns.some((pattern) => pattern.test(origin))) {
    ctx.set('Access-Control-Allow-Origin', origin);
  }
  ctx.body = { letters: [] };
});

app.listen(3000);
