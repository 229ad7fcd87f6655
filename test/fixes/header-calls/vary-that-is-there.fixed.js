const express = require('express');

const allowedOrigins = ['https://app.example.com'];

const app = express();

app.use((req, res, next) => {
  res.vary('Origin');
  const origin = req.headers.origin;
  if (origin && allowedOrigins.includes(origin)) {
    res.header('Access-Control-Allow-Origin', origin);
  }
  res.header('Access-Control-Allow-Credentials', true);
  next();
});
app.get('/', (req, res) => res.json([]));
app.listen(3000);
