const express = require('express');

const app = express();

app.use((req, res, next) => {
  const origin = req.headers.origin ?? '';
  res.vary('Origin');
  if (['https://app.example.com'].includes(origin)) {
    res.setHeader('Access-Control-Allow-Origin', origin);
    res.setHeader('Access-Control-Allow-Credentials', 'include');
    //                                                ^^^^^^^^^ warning invalid-credentials-value 💡
  }
  next();
});

app.get('/orders', (req, res) => {
  res.json(req.user.orders);
});
