// path: /playlists/1
import { Hono } from 'hono';

const app = new Hono();

app.options('/playlists/:id', (c) => {
  c.header('Access-Control-Allow-Origin', 'https://app.example.com');
  c.header('Access-Control-Allow-Methods', 'PUT');
  return c.body(null, 204);
});

app.put('/playlists/:id', async (c) => {
  c.header('Access-Control-Allow-Origin', 'https://app.example.com');
  return c.json({ id: c.req.param('id') });
});

export default app;
