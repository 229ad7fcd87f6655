import { Hono } from '@hono/hono';
import { cors } from '@hono/hono/cors';
import { options } from '~/cors-options.ts';

const app = new Hono();

app.use('*', cors(options));
app.get('/', (c) => c.text('hello'));

Deno.serve({ port: 8000 }, app.fetch);
