import cors from 'cors';
import express from 'express';

const app = express();

// The load balancer asks for this one; no page does.
app.get('/healthz', (_req, res) => {
  res.send('ok');
});

app.use(cors({ origin: 'https://app.example.com' }));

app.get('/orders', (_req, res) => {
  res.json([]);
});

app.listen(3000);
