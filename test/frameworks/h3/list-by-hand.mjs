// env: (empty)
// env: ORIGINS=https://app.example.com,https://shop.example.com
// A list by hand, and origins that are tested by a function: a promise is always true.

import { H3, handleCors, serve } from 'h3';

const list = new Set((process.env.ORIGINS ?? 'https://app.example.com').split(','));

const app = new H3();
app.get('/mine', (event) => {
  const origin = event.req.headers.get('origin');
  if (origin && list.has(origin)) {
    event.res.headers.set('Access-Control-Allow-Origin', origin);
    event.res.headers.set('Access-Control-Allow-Credentials', 'true');
  }
  event.res.headers.append('Vary', 'Origin');
  return 'mine';
});
app.all('/asked', (event) => {
  const answer = handleCors(event, { origin: (origin) => list.has(origin), credentials: true });
  return answer || 'asked';
});
app.all('/promised', (event) => {
  const answer = handleCors(event, { origin: async (origin) => list.has(origin), allowHeaders: [] });
  return answer || 'promised';
});
serve(app, { port: 3000 });
