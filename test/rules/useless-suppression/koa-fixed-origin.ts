// A fixed origin needs no excuse.
import Router from '@koa/router';

export const router = new Router();

router.get('/prices', (ctx) => {
  ctx.set('Access-Control-Allow-Origin', 'https://shop.example.com'); // cors-lint-disable-line missing-vary -- one origin
  //                                                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info useless-suppression 💡
  ctx.body = [];
});
