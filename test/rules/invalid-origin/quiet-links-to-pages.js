const express = require('express');

const app = express();
const home = 'https://www.example.com/';

app.get('/', (req, res) => res.redirect(home));
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
