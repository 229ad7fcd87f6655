import { Hono } from 'hono';

const app = new Hono();

app.get('/convert', (c) => {
  const amount = Number(c.req.query('amount'));
  if (Number.isNaN(amount)) {
    return c.json({ error: 'Not a number' }, 400);
  }
  c.header('Access-Control-Allow-Origin', 'https://money.example.com');
  //                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^ info errors-without-cors 💡
  return c.json({ euros: amount * 0.9 });
});

export default app;
