// with: h3-1
// requests: GET /early, GET /failing, GET /nowhere
// Hooks of the app and of a handler: what is written on the answer to an error, and what comes too late.

import { createServer } from 'node:http';
import { createApp, defineEventHandler, setResponseHeader, toNodeListener } from 'h3';

const app = createApp({
  onBeforeResponse: (event) => {
    setResponseHeader(event, 'Access-Control-Allow-Origin', event.headers.get('origin') || 'https://app.example.com');
  },
  onError: (error, event) => {
    setResponseHeader(event, 'Access-Control-Expose-Headers', `x-${error.statusCode}`);
  },
  onAfterResponse: (event) => {
    if (!event.handled) setResponseHeader(event, 'Access-Control-Max-Age', '1');
  },
});

app.use(
  '/early',
  defineEventHandler({
    onRequest: [
      (event) => {
        setResponseHeader(event, 'Vary', 'Origin');
      },
    ],
    handler: () => 'early',
    onBeforeResponse: (event) => {
      setResponseHeader(event, 'Access-Control-Allow-Credentials', 'true');
    },
  }),
);
app.use(
  '/failing',
  defineEventHandler(async () => {
    throw new Error('no headers here');
  }),
);

createServer(toNodeListener(app)).listen(3000);
