import { Hono } from 'hono';
import { saveNote } from './notes';

const app = new Hono();

app.use('*', async (c, next) => {
  await next();
  c.header('Access-Control-Allow-Origin', 'https://notes.example.com');
  //                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning missing-preflight
});

app.post('/notes', async (c) => {
  const note = await c.req.json();
  return c.json(await saveNote(note), 201);
});

export default app;
