const express = require('express');

const allowedOrigins = ['https://app.example.com', 'https://admin.example.com'];
const app = express();

app.use((req, res, next) => {
  const origin = req.headers.origin;
  res.vary('Origin');
  if (allowedOrigins.includes(origin)) {
    res.setHeader('Access-Control-Allow-Origin', origin);
    res.setHeader('Access-Control-Allow-Credentials', 'true');
  }
  next();
});

app.get('/account', (req, res) => res.json(req.user));

app.listen(3000);
