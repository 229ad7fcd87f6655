const express = require('express');

const allowedOrigins = ['https://app.example.com'];

const app = express();

app.get('/', (req, res) => {
  res.setHeader('Vary', 'Accept-Language, Origin');
  const origin = req.get('Origin');
  if (origin && allowedOrigins.includes(origin)) {
    res.setHeader('Access-Control-Allow-Origin', origin);
  }
  res.setHeader('Access-Control-Allow-Credentials', 'true');
  res.json([]);
});
app.listen(3000);
