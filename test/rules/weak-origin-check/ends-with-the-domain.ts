import express from 'express';

const app = express();

app.use((req, res, next) => {
  const { origin } = req.headers;
  res.vary('Origin');
  if (origin?.endsWith('example.com')) {
  //  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error weak-origin-check 💡
    res.setHeader('Access-Control-Allow-Origin', origin);
    res.setHeader('Access-Control-Allow-Credentials', 'true');
  }
  next();
});

app.get('/basket', (_req, res) => {
  res.json({ items: [] });
});
