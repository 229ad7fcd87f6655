const express = require('express');

const ALLOWED = ['https://app.example.com'];
const app = express();

app.use((req, res, next) => {
  const origin = req.headers.origin;
  res.vary('Origin');
  if (ALLOWED.includes(origin)) {
    res.setHeader('Access-Control-Allow-Origin', origin);
    res.setHeader('Access-Control-Allow-Credentials', 'true');
  }
  next();
});

app.get('/', (req, res) => {
  ALLOWED.includes(req.headers.origin) && res.append('Access-Control-Allow-Origin', req.headers.origin);
  res.json([]);
});

app.listen(3000);
