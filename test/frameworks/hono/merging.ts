// requests: GET /touched, GET /replaced, GET /emptied, GET /deleted, GET /twice, GET /prepared, GET /alone
// What becomes of headers that are set before and after there is a response.
import { Hono } from 'hono';

const app = new Hono();

app.use('/touched', async (c, next) => {
  c.res.headers.set('Access-Control-Allow-Origin', 'https://app.example.com');
  await next();
});
app.get('/touched', () => new Response('touched', { headers: { 'Access-Control-Allow-Origin': '*' } }));

app.use('/replaced', async (c, next) => {
  await next();
  c.res = new Response('other', { headers: { 'Access-Control-Allow-Origin': '*', Vary: 'Accept' } });
});
app.get('/replaced', (c) => c.text('x', 200, { 'Access-Control-Allow-Origin': 'https://app.example.com' }));

app.use('/emptied', async (c, next) => {
  await next();
  c.res = undefined;
  c.res = new Response('other', { headers: { 'Access-Control-Allow-Origin': '*' } });
});
app.get('/emptied', (c) => c.text('x', 200, { 'Access-Control-Allow-Origin': 'https://app.example.com' }));

app.use('/deleted', async (c, next) => {
  c.header('Access-Control-Allow-Origin', '*');
  await next();
  c.header('Access-Control-Allow-Origin', undefined);
  c.header('Access-Control-Allow-Methods', 'GET');
});
app.get('/deleted', (c) => c.text('deleted'));

app.use('/twice', async (c, next) => {
  c.header('Access-Control-Allow-Origin', 'https://one.example.com');
  await next();
});
app.get('/twice', (c) => {
  c.header('Access-Control-Allow-Origin', 'https://two.example.com', { append: true });
  return c.text('twice');
});

app.use('/prepared', async (c, next) => {
  c.header('Access-Control-Allow-Origin', '*');
  await next();
});
app.get('/prepared', () => new Response('without what was prepared'));

app.get('/alone', (c) => {
  c.res.headers.set('Access-Control-Allow-Origin', '*');
  return new Response('alone');
});

export default app;
