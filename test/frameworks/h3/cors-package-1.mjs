// with: h3-1
// requests: GET /other
// Node's middleware in h3: the `cors` package, which goes on by `next` or ends the preflight.

import { createServer } from 'node:http';
import cors from 'cors';
import { createApp, eventHandler, fromNodeMiddleware, lazyEventHandler, toNodeListener } from 'h3';

const app = createApp();
app.use(fromNodeMiddleware(cors({ origin: ['https://app.example.com', /\.example\.org$/], credentials: true })));
app.use(
  fromNodeMiddleware((req, res, next) => {
    if (req.headers.origin === 'null') return next(new Error('not from a sandbox'));
    next();
  }),
);
app.use(
  '/lazy',
  lazyEventHandler(async () =>
    eventHandler((event) => {
      event.node.res.setHeader('Access-Control-Expose-Headers', 'x-lazy');
      return 'lazy';
    }),
  ),
);
createServer(toNodeListener(app)).listen(3000);
