import { createServer } from 'node:http';
import { createApp, eventHandler, setResponseHeaders, toNodeListener } from 'h3';

const app = createApp();

app.use(
  '/',
  eventHandler((event) => {
    setResponseHeaders(event, {
      'Access-Control-Allow-Origin': '*',
      'Access-Control-Allow-Credentials': 'true',
    });
    return { name: 'Ada' };
  }),
);

createServer(toNodeListener(app)).listen(3000);
