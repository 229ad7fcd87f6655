const express = require('express');

const ALLOWED = ['https://app.example.com'];
const app = express();

app.get('/', (req, res) => {
  const origin = req.headers.origin;
  res.vary('Origin');
  if (origin && ALLOWED.includes(origin)) {
    res.setHeader('Access-Control-Allow-Origin', origin);
    res.setHeader('Access-Control-Allow-Credentials', 'true');
  }
  res.setHeader('Cache-Control', 'private, max-age=300');
  res.json({ name: 'Ada' });
});

app.listen(3000);
