// with: h3-1
// requests: GET /web, GET /nothing, GET /redirect, GET /raw, GET /twice
// The many ways to answer: a Response, nothing, a redirect, Node's own response.

import { createServer } from 'node:http';
import {
  appendHeaders,
  createApp,
  createRouter,
  eventHandler,
  getHeaders,
  sendRedirect,
  setHeaders,
  toNodeListener,
} from 'h3';

const app = createApp();
const router = createRouter();
router.get(
  '/web',
  eventHandler((event) => {
    setHeaders(event, { 'access-control-allow-origin': 'https://old.example.com', vary: 'accept' });
    return new Response('ok', { status: 201, headers: { 'Access-Control-Allow-Origin': event.headers.get('origin') ?? '*' } });
  }),
);
router.get(
  '/nothing',
  eventHandler((event) => {
    event.node.res.setHeader('access-control-allow-origin', '*');
  }),
);
router.get(
  '/redirect',
  eventHandler((event) => {
    setHeaders(event, { 'Access-Control-Allow-Origin': getHeaders(event).origin ?? 'null' });
    return sendRedirect(event, '/web', 307);
  }),
);
router.get(
  '/raw',
  eventHandler((event) => {
    const { req, res } = event.node;
    res.writeHead(200, { 'Access-Control-Allow-Origin': req.headers.origin || '*', Vary: 'Origin' });
    res.end('raw');
  }),
);
router.get(
  '/twice',
  eventHandler((event) => {
    appendHeaders(event, { 'Access-Control-Allow-Origin': 'https://app.example.com' });
    appendHeaders(event, { 'Access-Control-Allow-Origin': 'https://b.example.com' });
    return 'two lines';
  }),
);
app.use('/', router.handler);
createServer(toNodeListener(app)).listen(3000);
