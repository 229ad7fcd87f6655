import { Hono } from 'hono';

const app = new Hono();

app.post('/upload', async (c) => {
  const form = await c.req.formData();
  c.header('Access-Control-Allow-Origin', 'https://photos.example.com');
  return c.json({ name: String(form.get('name')) });
});

export default app;
