import { Hono } from 'hono';
import { cors } from 'hono/cors';

const app = new Hono();

// Removal is for the command line, which knows no CORS; pages only read.
app.use('/public/*', cors({ origin: 'https://music.example.com', allowMethods: ['GET'] }));
app.get('/public/playlists', (c) => c.json([]));
app.delete('/internal/playlists/:id', (c) => c.body(null, 204));

export default app;
