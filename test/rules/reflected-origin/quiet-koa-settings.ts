import Koa, { type Context } from 'koa';
import config from 'config';
import cors from '@koa/cors';
import oldCors from 'koa2-cors';
import { settings } from '@shop/settings';

const app = new Koa();
app.use(cors({ origin: config.get('cors.origin'), credentials: true }));
app.use(cors(settings.cors));

export function attach(options: { origin: string; credentials: boolean }): void {
  app.use(oldCors({ origin: options.origin, credentials: options.credentials }));
}

app.use((ctx: Context) => {
  ctx.body = 'ok';
});
app.listen(3000);
