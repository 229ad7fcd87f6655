const express = require('express');

const app = express();
app.use((req, res, next) => (req.get('Referer') === 'https://www.example.com/start' ? next('route') : next()));
app.use((req, res, next) => {
  const origin = req.headers.origin ?? '';
  res.vary('Origin');
  if (origin === 'https://www.example.com') {
    res.setHeader('Access-Control-Allow-Origin', origin);
    res.setHeader('Access-Control-Allow-Credentials', 'true');
  }
  next();
});

app.get('/orders', (req, res) => {
  res.json(req.user.orders);
});
