import type { Context, Next } from 'koa';

export default function allow(origin = '*') {
//                                     ^^^ error wildcard-with-credentials 💡
  return async (ctx: Context, next: Next): Promise<void> => {
    ctx.set('Access-Control-Allow-Origin', origin);
    ctx.set('Access-Control-Allow-Credentials', 'true');
    await next();
  };
}
