// What is thrown takes all headers away, unless somebody catches it, or it brings headers of its own.
// requests: GET /throws, GET /caught/throws, GET /caught/404, GET /http, GET /brings, GET /text, GET /rejects, GET /assert, GET /early

const Koa = require('koa');
const mount = require('koa-mount');

const app = new Koa();
app.silent = true;
app.use((ctx, next) => {
  ctx.set('Access-Control-Allow-Origin', '*');
  return next();
});
app.use(
  mount('/caught', async (ctx, next) => {
    try {
      ctx.set('Access-Control-Expose-Headers', 'X-Reason');
      if (ctx.path === '/404') ctx.throw(404);
      throw new TypeError('boom');
    } catch (error) {
      ctx.status = error.status || 500;
      ctx.body = { message: error.message, header: ctx.response.get('Access-Control-Allow-Origin') };
    }
  }),
);
app.use((ctx) => {
  switch (ctx.path) {
    case '/throws':
      throw new Error('boom');
    case '/http':
      ctx.throw(403, 'forbidden origin');
      break;
    case '/brings':
      throw Object.assign(new Error('brings'), { status: 409, headers: { 'Access-Control-Allow-Origin': ctx.get('origin') } });
    case '/text':
      throw 'a text';
    case '/rejects':
      return Promise.reject(new Error('rejected'));
    case '/assert':
      ctx.assert(ctx.get('origin') === 'https://app.example.com', 401, 'not you');
      break;
    case '/early':
      ctx.respond = false;
      ctx.res.setHeader('Access-Control-Allow-Credentials', 'true');
      ctx.res.end('early');
      return;
  }
  ctx.body = 'ok';
});
app.on('error', () => {});
app.listen(3000);
