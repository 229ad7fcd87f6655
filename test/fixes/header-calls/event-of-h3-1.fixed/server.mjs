import { createServer } from 'node:http';
import { createApp, defineEventHandler, getHeader, setHeader, toNodeListener } from 'h3';

const allowedOrigins = ['https://app.example.com'];

const app = createApp();

app.use(
  defineEventHandler((event) => {
    const origin = getHeader(event, 'origin');
    event.node.res.appendHeader('Vary', 'Origin');
    if (origin && allowedOrigins.includes(origin)) {
      setHeader(event, 'Access-Control-Allow-Origin', origin);
    }
    setHeader(event, 'Access-Control-Allow-Credentials', 'true');
    if (event.method === 'OPTIONS') return null;
  }),
);
app.use('/', defineEventHandler(() => ({ name: 'Ada' })));

createServer(toNodeListener(app)).listen(3000);
