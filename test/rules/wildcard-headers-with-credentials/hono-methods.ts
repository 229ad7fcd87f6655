import { Hono } from 'hono';
import { cors } from 'hono/cors';

const app = new Hono();

app.use('*', cors({ origin: 'https://app.example.com', credentials: true, allowMethods: ['*'] }));
//                                                                                      ^^^^^ warning wildcard-headers-with-credentials 💡
app.get('/menu', (c) => c.json(['soup']));

export default app;
