// A class around a Koa app, written as a module.
// requests: GET /, PUT /

import Koa, { type Context, type Next } from 'koa';
import Router from '@koa/router';
import cors, { type Options } from '@koa/cors';

const options: Options = {
  origin: (ctx: Context): string => (/^https:\/\/\w+\.example\.com$/.test(ctx.get('Origin')) ? ctx.get('Origin') : ''),
  allowMethods: ['GET', 'PUT'],
};

class Server {
  private readonly app = new Koa();
  private readonly router = new Router();

  constructor() {
    this.app.use(async (ctx: Context, next: Next): Promise<void> => {
      await next();
      ctx.append('Vary', 'Accept');
    });
    this.app.use(cors(options));
    this.router.get('/', (ctx: Context) => this.answer(ctx)).put('/', (ctx: Context) => this.answer(ctx));
    this.app.use(this.router.routes());
  }

  answer(ctx: Context): void {
    ctx.body = { hello: 'world' };
  }

  start(): void {
    this.app.listen(3000);
  }
}

new Server().start();
