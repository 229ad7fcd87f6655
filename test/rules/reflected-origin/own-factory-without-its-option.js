const Koa = require('koa');

const crossOrigin = (options = {}) => async (ctx, next) => {
  const asking = ctx.get('Origin');
  ctx.vary('Origin');
  if (!asking) return next();

  const allowed = options.origin ? options.origin(ctx) : asking;
  if (!allowed) return next();
  ctx.set('Access-Control-Allow-Origin', allowed);
  //                                     ^^^^^^^ error reflected-origin 💡
  if (options.credentials) ctx.set('Access-Control-Allow-Credentials', 'true');
  return next();
};

const app = new Koa();

app.use(crossOrigin({ credentials: true }));
app.listen(3000);
