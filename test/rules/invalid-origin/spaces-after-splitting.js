const express = require('express');

const app = express();
const allowed = 'https://www.example.com, https://example.com'.split(',');
//              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error invalid-origin 💡
app.use((req, res, next) => {
  const origin = req.headers.origin ?? '';
  res.vary('Origin');
  if (allowed.includes(origin)) {
    res.setHeader('Access-Control-Allow-Origin', origin);
    res.setHeader('Access-Control-Allow-Credentials', 'true');
  }
  next();
});

app.get('/orders', (req, res) => {
  res.json(req.user.orders);
});
