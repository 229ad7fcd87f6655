const express = require('express');

const allowedOrigins = ['https://app.example.com'];

const app = express();

app.get('/', (req, res) => {
  res.vary('Origin');
  const referer = req.get('Referer');
  if (referer) {
    const origin = req.headers.origin;
    if (origin && allowedOrigins.includes(origin)) {
      res.set('Access-Control-Allow-Origin', origin);
    }
    res.set('Access-Control-Allow-Credentials', 'true');
  }
  res.json([]);
});
app.listen(3000);
