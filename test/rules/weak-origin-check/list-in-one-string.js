const express = require('express');

const ALLOWED_ORIGINS = 'https://www.example.com,https://admin.example.com';
const app = express();

app.use((req, res, next) => {
  const origin = req.headers.origin;
  res.setHeader('Vary', 'Origin');
  if (origin && ALLOWED_ORIGINS.includes(origin)) {
  //            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error weak-origin-check 💡
    res.setHeader('Access-Control-Allow-Origin', origin);
    res.setHeader('Access-Control-Allow-Credentials', 'true');
  }
  next();
});

app.get('/reports', (req, res) => res.json([]));
