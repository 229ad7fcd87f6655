const Koa = require('koa');
const compose = require('koa-compose');

const corsHeaders = {
  'Access-Control-Allow-Origin': '*',
  //                             ^^^ error wildcard-with-credentials 💡
  'Access-Control-Allow-Credentials': true,
  'Access-Control-Allow-Headers': 'content-type',
};

const app = new Koa();
app.use(
  compose([
    async (ctx, next) => {
      ctx.response.set(corsHeaders);
      await next();
    },
    async (ctx) => {
      ctx.body = { items: [] };
    },
  ]),
);
app.listen(3000);
