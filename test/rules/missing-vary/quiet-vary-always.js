const express = require('express');

const ORIGINS = ['https://a.example.com', 'https://b.example.com'];
const app = express();

app.use((req, res, next) => {
  res.append('Vary', 'Origin');
  const origin = req.headers.origin;
  if (ORIGINS.includes(origin)) res.set('Access-Control-Allow-Origin', origin);
  next();
});

app.get('/prices', (req, res) => {
  res.set('Vary', 'Accept-Encoding, Origin');
  res.json([]);
});

app.listen(3000);
