// with: h3-1
// requests: GET /api/list, GET /other
// env: (empty)
// env: ALLOWED=https://app.example.com,https://b.example.com

import { createServer } from 'node:http';
import { createApp, createRouter, eventHandler, handleCors, toNodeListener, useBase } from 'h3';

const allowed = process.env.ALLOWED?.split(',') ?? ['https://admin.example.com'];

const app = createApp({
  onRequest: (event) => {
    event.node.res.setHeader('X-Served-By', 'h3');
  },
});
app.use(
  eventHandler((event) => {
    const isPreflight = handleCors(event, {
      origin: allowed,
      credentials: true,
      methods: ['GET', 'POST'],
      allowHeaders: ['content-type'],
      exposeHeaders: ['x-total'],
      preflight: { statusCode: 200 },
    });
    if (isPreflight) return;
  }),
);

const api = createRouter();
api.get('/list', eventHandler(() => ['a']));
api.use('/stream', eventHandler((event) => event.node.res.end('done')));

const router = createRouter({ preemptive: true });
router.use('/api/**', useBase('/api', api.handler));
app.use(router);

createServer(toNodeListener(app)).listen(3000);
