import type { Context, Next } from 'koa';

export default function allow(origin = 'https://app.example.com', credentials = true) {
  return async (ctx: Context, next: Next): Promise<void> => {
    ctx.set('Access-Control-Allow-Origin', origin);
    if (credentials) ctx.set('Access-Control-Allow-Credentials', 'true');
    await next();
  };
}
