import express from 'express';

const pages = new Set(['https://app.example.com']);
const app = express();

app.use((req, res, next) => {
  const origin = req.headers.origin;
  res.vary('Origin');
  if (!origin || !pages.has(origin)) return next();
  res.setHeader('Access-Control-Allow-Origin', origin);
  return next();
});
app.get('/', (_req, res) => {
  res.json([]);
});
app.listen(3000);
