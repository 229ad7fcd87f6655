import Koa, { type Context, type Next } from 'koa';

const origins = ['https://app.example.com', 'https://admin.example.com'];

export const allow = async (ctx: Context, next: Next): Promise<void> => {
  const asked = ctx.get('Origin');
  if (origins.includes(asked)) {
    ctx.set('Access-Control-Allow-Origin', asked);
    //                                     ^^^^^ warning missing-vary 💡
  }
  await next();
};

const app = new Koa();
app.use(allow);
app.use((ctx: Context) => {
  ctx.body = 'ok';
});
app.listen(3000);
