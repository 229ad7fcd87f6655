const Koa = require('koa');

const PARTNERS = ['https://north.example.com', 'https://south.example.com'];

const crossOrigin = (options = {}) => async (ctx, next) => {
  const asking = ctx.get('Origin');
  ctx.vary('Origin');
  if (!asking) return next();

  // Without the option everybody is let in; nobody here leaves it out.
  const allowed = options.origin ? options.origin(ctx) : asking;
  if (!allowed) return next();
  ctx.set('Access-Control-Allow-Origin', allowed);
  if (options.credentials) ctx.set('Access-Control-Allow-Credentials', 'true');
  return next();
};

const app = new Koa();

app.use(
  crossOrigin({
    credentials: true,
    origin: (ctx) => (PARTNERS.includes(ctx.get('Origin')) ? ctx.get('Origin') : false),
  }),
);
app.listen(3000);
