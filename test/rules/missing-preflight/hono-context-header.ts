import { Hono } from 'hono';

type Bindings = { PLAYLISTS: KVNamespace };

const app = new Hono<{ Bindings: Bindings }>();

app.put('/playlists/:id', async (c) => {
  c.header('Access-Control-Allow-Origin', 'https://music.example.com');
  //                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning missing-preflight 💡
  return c.json({ id: c.req.param('id') });
});

export default app;
