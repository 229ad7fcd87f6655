import { createServer } from 'node:http';
import { H3, toNodeHandler } from 'h3';

const allowedOrigins = ['https://app.example.com'];

const app = new H3();

app.get('/', (event) => {
  const origin = event.req.headers.get('origin');
  event.res.headers.append('Vary', 'Origin');
  if (origin && allowedOrigins.includes(origin)) {
    event.res.headers.set('Access-Control-Allow-Origin', origin);
  }
  event.res.headers.set('Access-Control-Allow-Credentials', 'true');
  return { name: 'Ada' };
});

createServer(toNodeHandler(app)).listen(3000);
