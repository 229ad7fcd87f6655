const express = require('express');

const app = express();

app.use((req, res, next) => {
  const origin = req.headers.origin ?? '';
  res.vary('Origin');
  if (['*'].includes(origin)) {
  //   ^^^ error invalid-origin 💡
    res.setHeader('Access-Control-Allow-Origin', origin);
  }
  next();
});

app.get('/orders', (req, res) => {
  res.json(req.user.orders);
});
