// A helper of the same name, a guard before the echo, the headers of a request, and what only looks like a response.
import { Hono } from 'hono';
import { cors as libraryCors } from 'hono/cors';
import { proxyTo } from './proxy.ts';

const KNOWN = new Set(['https://app.example.com', 'https://admin.example.com']);

function cors(options: { origin: boolean; credentials: boolean }) {
  return async (_c: unknown, next: () => Promise<void>) => {
    if (options.credentials) await next();
  };
}

const app = new Hono();

app.use('/own/*', cors({ origin: true, credentials: true }));

app.use('/guarded/*', async (c, next) => {
  const origin = c.req.header('Origin');
  if (origin !== undefined && !KNOWN.has(origin)) return c.text('Forbidden', 403);
  await next();
});
app.use('/guarded/*', libraryCors({ origin: (origin) => origin, credentials: true }));

app.get('/own/proxy', (c) => proxyTo('https://api.example.com', { changeOrigin: true, origin: c.req.header('Origin') }));

app.get('/own/remote', async (c) => {
  const response = await fetch('https://api.example.com/items', {
    mode: 'cors',
    credentials: 'include',
    headers: { Origin: c.req.header('Origin') ?? '', 'Access-Control-Allow-Origin': '*' },
  });
  return c.json(await response.json());
});

app.get('/own/echo', (c) => {
  const { origin } = c.req.header();
  // c.header('Access-Control-Allow-Origin', origin);
  return c.json({ 'Access-Control-Allow-Origin': origin, 'Access-Control-Allow-Credentials': 'true' });
});

export default app;
