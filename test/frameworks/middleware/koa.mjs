// What Koa's servers put in front: the preflight gets to the end of the chain.
// requests: GET /items, PUT /items

import cors from '@koa/cors';
import Koa from 'koa';
import bodyParser from 'koa-bodyparser';
import compress from 'koa-compress';
import helmet from 'koa-helmet';
import logger from 'koa-logger';

const app = new Koa();

app.use(logger(() => undefined));
app.use(helmet());
app.use(helmet.frameguard());
app.use(compress({ threshold: 0 }));
app.use(bodyParser());
app.use(cors({ origin: 'https://app.example.com' }));
app.use((ctx) => {
  ctx.body = { method: ctx.method };
});

app.listen(3000);
