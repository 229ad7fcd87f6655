import Koa from 'koa';

const trusted = ['https://app.example.com'];
const app = new Koa();

app.use(async (ctx) => {
  const origin = ctx.get('Origin');
  ctx.vary('Origin');
  if (trusted.some((one) => origin === one)) {
    ctx.set('Access-Control-Allow-Origin', origin);
  }
  ctx.body = { letters: [] };
});

app.listen(3000);
