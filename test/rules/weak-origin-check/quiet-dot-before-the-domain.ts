import express from 'express';

const app = express();

app.use((req, res, next) => {
  const { origin } = req.headers;
  res.vary('Origin');
  if (origin === 'https://example.com' || (origin?.startsWith('https://') && origin.endsWith('.example.com'))) {
    res.setHeader('Access-Control-Allow-Origin', origin);
    res.setHeader('Access-Control-Allow-Credentials', 'true');
  }
  next();
});

app.get('/basket', (_req, res) => {
  res.json({ items: [] });
});
