import { OpenAPIHono } from '@hono/zod-openapi';
import { cors } from 'hono/cors';
import { listBooks } from './routes.ts';

const app = new OpenAPIHono();

app.use('*', cors({ credentials: true, allowHeaders: ['Authorization'] }));
//                               ^^^^ error wildcard-with-credentials 💡
app.openapi(listBooks, (c) => c.json([]));
app.doc('/openapi.json', { openapi: '3.0.0', info: { title: 'Books', version: '1' } });

export default app;
