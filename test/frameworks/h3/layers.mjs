// with: h3-1
// requests: GET /public/x, GET /publicity, GET /private, PUT /private, GET /matched/yes, GET /matched/no
// Layers match the beginning of a path, letter by letter; the first that gives something answers.

import { createServer } from 'node:http';
import {
  appendCorsHeaders,
  appendCorsPreflightHeaders,
  appendResponseHeader,
  createApp,
  eventHandler,
  isPreflightRequest,
  removeResponseHeader,
  setHeader,
  toNodeListener,
} from 'h3';

const open = eventHandler((event) => appendCorsHeaders(event, { origin: '*' }));
const list = { origin: [/^https:\/\/[a-z]+\.example\.com$/, 'null'], credentials: true };

const app = createApp();
app.use('/public', [open, eventHandler((event) => `below: ${event.path}`)]);
app.use({
  route: '/private',
  handler: eventHandler((event) => {
    if (isPreflightRequest(event)) {
      appendCorsPreflightHeaders(event, list);
      return '';
    }
    appendCorsHeaders(event, list);
    appendResponseHeader(event, 'Vary', 'Accept');
    return false;
  }),
});
app.use('/matched', eventHandler((event) => setHeader(event, 'Access-Control-Allow-Origin', 'null')), {
  match: (path) => path === '/yes',
});
app.use(
  '/matched',
  eventHandler((event) => {
    if (event.path === '/no') removeResponseHeader(event, 'Access-Control-Allow-Origin');
    return 'matched';
  }),
);

createServer(toNodeListener(app)).listen(3000);
