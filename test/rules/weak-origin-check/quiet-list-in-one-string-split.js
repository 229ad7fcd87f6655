const express = require('express');

const ALLOWED_ORIGINS = 'https://www.example.com, https://admin.example.com';
const allowed = ALLOWED_ORIGINS.split(',').map((origin) => origin.trim());
const app = express();

app.use((req, res, next) => {
  const origin = req.headers.origin;
  res.setHeader('Vary', 'Origin');
  if (origin && allowed.includes(origin)) {
    res.setHeader('Access-Control-Allow-Origin', origin);
    res.setHeader('Access-Control-Allow-Credentials', 'true');
  }
  next();
});

app.get('/reports', (req, res) => res.json([]));
