const Koa = require('koa');
const bodyParser = require('koa-bodyparser');
const cors = require('@koa/cors');
const Router = require('@koa/router');
const tenants = require('./tenants');

const whitelist = ['http://localhost:3000', 'https://shop.example.com'];

function checkAgainstWhitelist(ctx) {
  // The long way to the request's headers.
  const requestOrigin = ctx.accept.headers.origin;
  if (!whitelist.includes(requestOrigin)) {
    return ctx.throw(`${requestOrigin} is not a valid origin`);
  }
  return requestOrigin;
}

const app = new Koa();
app.use(bodyParser());
app.use(tenants.findTenant());
app.use(cors({ origin: checkAgainstWhitelist, credentials: true }));

const router = new Router();
router.get('/tenant', (ctx) => {
  // Whatever the middleware has found, no website has chosen it.
  ctx.set('Access-Control-Allow-Origin', ctx.state.tenant.origin);
  ctx.vary('Origin');
  ctx.body = ctx.tenant.name;
});
app.use(router.routes());
app.listen(3000);
