import { Elysia } from 'elysia';

const app = new Elysia();

app.onRequest(({ request, set }) => {
  set.headers['access-control-allow-origin'] = request.headers.get('origin') ?? '*';
  set.headers['access-control-allow-credentials'] = 'true';
});
app.get('/', () => 'hello');

export default app;
