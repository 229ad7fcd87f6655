// path: /playlists/1
import { Hono } from 'hono';

const app = new Hono();

app.put('/playlists/:id', async (c) => {
  c.header('Access-Control-Allow-Origin', 'https://app.example.com');
  return c.json({ id: c.req.param('id') });
});

export default app;
