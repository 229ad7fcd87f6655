const express = require('express');

const allowedOrigins = ['https://app.example.com'];

const app = express();

app.get('/', (req, res) => {
  const { origin } = req.headers;
  console.log('asked by', origin);
  res.vary('Origin');
  if (origin && allowedOrigins.includes(origin)) {
    res.set('Access-Control-Allow-Origin', origin);
  }
  res.set('Access-Control-Allow-Credentials', 'true');
  res.json([]);
});
app.listen(3000);
