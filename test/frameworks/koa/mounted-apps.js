// Apps in an app, composed middleware, and a server that is given the app's callback.
// requests: GET /api/users, GET /api, GET /apis, GET /docs/, GET /, GET /composed

const http = require('http');
const Koa = require('koa');
const compose = require('koa-compose');
const mount = require('koa-mount');
const cors = require('@koa/cors');

const api = new Koa();
api.use(cors({ origin: (ctx) => (ctx.path === '/users' ? ctx.get('Origin') : ctx.get('Origin') && 'https://api.example.com') }));
api.use(async (ctx) => {
  ctx.body = ctx.path;
});

const docs = async (ctx, next) => {
  await next();
  ctx.set('Access-Control-Allow-Origin', '*');
};

const app = new Koa();
app.use(mount('/api', api));
app.use(mount('/docs/', docs));
app.use(
  compose([
    async (ctx, next) => {
      ctx.set('Access-Control-Allow-Origin', 'https://composed.example.com');
      await next();
    },
    async (ctx, next) => {
      if (ctx.path === '/composed') ctx.body = 'composed';
      else await next();
    },
  ]),
);
app.use((ctx) => {
  ctx.set('Access-Control-Allow-Credentials', 'true');
  ctx.body = 'last';
});
http.createServer(app.callback()).listen(3000);
