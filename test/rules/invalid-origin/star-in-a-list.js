const express = require('express');

const app = express();
const allowed = ['https://*.example.com', 'https://example.com'];
//               ^^^^^^^^^^^^^^^^^^^^^^^ error invalid-origin 💡
app.use((req, res, next) => {
  const origin = req.headers.origin ?? '';
  res.vary('Origin');
  if (allowed.includes('*') || allowed.includes(origin)) {
    res.setHeader('Access-Control-Allow-Origin', origin);
  }
  next();
});

app.get('/orders', (req, res) => {
  res.json(req.user.orders);
});
