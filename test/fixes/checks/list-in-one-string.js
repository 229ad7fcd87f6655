const express = require('express');

const ALLOWED_ORIGINS = 'https://app.example.com';
const app = express();

app.use((req, res, next) => {
  const origin = req.headers.origin;
  res.setHeader('Vary', 'Origin');
  if (origin && ALLOWED_ORIGINS.includes(origin)) {
    res.setHeader('Access-Control-Allow-Origin', origin);
    res.setHeader('Access-Control-Allow-Credentials', 'true');
  }
  next();
});

app.get('/', (req, res) => res.json([]));

app.listen(3000);
