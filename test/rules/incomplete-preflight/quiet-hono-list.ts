import { Hono } from 'hono';
import { cors } from 'hono/cors';

const app = new Hono();

app.use('*', cors({ origin: 'https://music.example.com', allowMethods: ['GET', 'PUT'], allowHeaders: ['Content-Type'] }));
app.put('/playlists/:id', async (c) => c.json(await c.req.json()));

export default app;
