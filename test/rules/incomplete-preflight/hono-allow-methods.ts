import { Hono } from 'hono';
import { cors } from 'hono/cors';

const app = new Hono();

app.use('/playlists/*', cors({ origin: 'https://music.example.com', allowMethods: ['GET', 'POST'] }));
//                                                                                ^^^^^^^^^^^^^^^ warning incomplete-preflight 💡
app.put('/playlists/:id', (c) => c.json({ id: c.req.param('id') }));

export default app;
