// Headers by hand in every way that Koa knows, and Vary beside them.
// requests: GET /set, GET /object, GET /append, GET /node, GET /response, GET /removed, GET /again, GET /origin, POST /set

const Koa = require('koa');

const app = new Koa();
const origins = new Set(['https://app.example.com', 'https://b.example.com']);

app.use(async (ctx, next) => {
  await next();
  if (ctx.response.get('Access-Control-Allow-Origin')) ctx.vary('Origin');
});
app.use(async (ctx, next) => {
  if (ctx.method === 'OPTIONS') {
    ctx.set('Access-Control-Allow-Methods', 'GET, PUT');
    ctx.set('Access-Control-Allow-Origin', ctx.get('Origin') || '*');
    ctx.status = 204;
    return;
  }
  await next();
});
app.use((ctx) => {
  const { origin } = ctx.request.headers;
  switch (ctx.path) {
    case '/set':
      if (origins.has(origin)) ctx.set('Access-Control-Allow-Origin', origin);
      break;
    case '/object':
      ctx.set({ 'Access-Control-Allow-Origin': '*', 'access-control-expose-headers': ['X-A', 'X-B'] });
      break;
    case '/append':
      ctx.set('Access-Control-Allow-Origin', 'https://app.example.com');
      ctx.append('Access-Control-Allow-Origin', 'https://b.example.com');
      break;
    case '/node':
      ctx.res.setHeader('Access-Control-Allow-Origin', ctx.req.headers.origin ?? '*');
      ctx.res.setHeader('Access-Control-Allow-Credentials', 'true');
      break;
    case '/response':
      ctx.response.set('Access-Control-Allow-Origin', ctx.header.origin || 'https://app.example.com');
      ctx.response.vary(['Accept', 'Origin']);
      break;
    case '/removed':
      ctx.set('Access-Control-Allow-Origin', '*');
      ctx.set('Access-Control-Allow-Credentials', 'true');
      ctx.remove('Access-Control-Allow-Credentials');
      break;
    case '/again':
      ctx.set('Access-Control-Allow-Origin', '*');
      ctx.set('Access-Control-Allow-Origin', ctx.request.get('origin'));
      break;
    default:
      ctx.set('Access-Control-Allow-Origin', ctx.origin || 'https://nobody.example.com');
  }
  ctx.body = { path: ctx.path };
});

app.listen(3000);
