// Version 14 of the router takes the paths of middleware for regular expressions and finds them anywhere.
// requests: GET /api/v1/users, GET /api/v1/users/7, GET /api/admin/stats, GET /api/admin, GET /named/7, GET /b, PUT /all/x, GET /files/a/b, GET /re/42, GET /missing, OPTIONS /api/v1/users, DELETE /api/v1/users, GET /deep/stats/x, GET /api/x/stats
// with: koa-router-14

const Koa = require('koa');
const Router = require('@koa/router');
const cors = require('@koa/cors');

const allow = (value) => async (ctx, next) => {
  ctx.set('Access-Control-Allow-Origin', value);
  await next();
};
const answer = (ctx) => {
  ctx.body = { params: ctx.params };
};

const users = new Router();
users.use(cors({ origin: 'https://users.example.com' }));
users.get('/', answer);
users.get('/:id', allow('https://user.example.com'), answer);

const admin = new Router({ prefix: '/admin' });
admin.use('/stats', allow('https://stats.example.com'));
admin.get('/', answer);
admin.get('/stats', answer);

const api = new Router();
api.prefix('/api');
api.use('/v1/users', users.routes(), users.allowedMethods());
api.use(admin.routes());

const root = new Router();
root.use('/stats', allow('https://anywhere.example.com'));
root.get('/deep/stats/x', answer);
root.get('named', '/named/:id', allow('https://named.example.com'), answer);
root.get(['/a', '/b'], allow('https://list.example.com'), answer);
root.all('/all/:x', allow('https://all.example.com'), answer);
root.get('/files/{*path}', allow('https://files.example.com'), answer);
root.get(/^\/re\/(\d+)$/, allow('https://re.example.com'), answer);

const app = new Koa();
app.use(api.routes());
app.use(root.middleware());
app.use(api.allowedMethods());
app.listen(3000);
