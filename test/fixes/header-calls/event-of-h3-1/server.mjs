import { createServer } from 'node:http';
import { createApp, defineEventHandler, getHeader, setHeader, toNodeListener } from 'h3';

const app = createApp();

app.use(
  defineEventHandler((event) => {
    setHeader(event, 'Access-Control-Allow-Origin', getHeader(event, 'origin') ?? '');
    setHeader(event, 'Access-Control-Allow-Credentials', 'true');
    if (event.method === 'OPTIONS') return null;
  }),
);
app.use('/', defineEventHandler(() => ({ name: 'Ada' })));

createServer(toNodeListener(app)).listen(3000);
