// requests: GET /a, GET /b/c
// Code of version 1 in version 2: the names are still there, and mean what the new ones mean.

import { appendResponseHeader, createApp, createRouter, eventHandler, getHeader, handleCors, serve, setHeader, useBase } from 'h3';

const app = createApp();
app.use(eventHandler((event) => {
  if (event.method === 'OPTIONS') return handleCors(event, { origin: 'https://app.example.com', allowHeaders: ['x-a'] });
}));
const router = createRouter();
router.get('/a', eventHandler((event) => {
  setHeader(event, 'Access-Control-Allow-Origin', getHeader(event, 'origin') || '*');
  appendResponseHeader(event, 'Vary', 'Origin');
  return 'a';
}));
const below = createRouter();
below.get('/c', eventHandler((event) => {
  setHeader(event, 'Access-Control-Allow-Origin', 'null');
  return 'c';
}));
router.get('/b/**', useBase('/b', below.handler));
app.use(router);
serve(app, { port: 3000 });
