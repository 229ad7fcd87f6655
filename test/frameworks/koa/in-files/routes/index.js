const Router = require('@koa/router');

const router = new Router();
router.get('/health', (ctx) => {
  ctx.body = 'ok';
});
const items = new Router();
items.get('/items', (ctx) => {
  ctx.body = [];
});
items.post('/items', (ctx) => {
  ctx.set('Access-Control-Expose-Headers', 'Location');
  ctx.status = 201;
});
router.use('/api', items.routes());

module.exports = router;
