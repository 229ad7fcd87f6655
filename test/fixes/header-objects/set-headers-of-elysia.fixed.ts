import { Elysia } from 'elysia';

const allowedOrigins = ['https://app.example.com'];

const app = new Elysia();

app.onRequest(({ request, set }) => {
  const origin = request.headers.get('origin');
  set.headers['Vary'] = 'Origin';
  if (origin && allowedOrigins.includes(origin)) {
    set.headers['access-control-allow-origin'] = origin;
  }
  set.headers['access-control-allow-credentials'] = 'true';
});
app.get('/', () => 'hello');

export default app;
