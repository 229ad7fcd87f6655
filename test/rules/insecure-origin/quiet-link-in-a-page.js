const express = require('express');

const app = express();
const help = 'http://help.example.com';

app.get('/help', (req, res) => res.redirect(help));
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
