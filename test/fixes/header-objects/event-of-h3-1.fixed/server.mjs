import { createServer } from 'node:http';
import { createApp, eventHandler, setResponseHeaders, toNodeListener } from 'h3';

const allowedOrigins = ['https://app.example.com'];

const app = createApp();

app.use(
  '/',
  eventHandler((event) => {
    const origin = event.node.req.headers.origin;
    setResponseHeaders(event, {
      ...(origin && allowedOrigins.includes(origin) ? { 'Access-Control-Allow-Origin': origin } : {}),
      Vary: 'Origin',
      'Access-Control-Allow-Credentials': 'true',
    });
    return { name: 'Ada' };
  }),
);

createServer(toNodeListener(app)).listen(3000);
