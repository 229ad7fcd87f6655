const express = require('express');

const app = express();
const images = 'https://example.vercel.app/images';

app.get('/image', (req, res) => res.redirect(`${images}/${req.query.name}`));
app.use((req, res, next) => {
  const origin = req.headers.origin ?? '';
  res.vary('Origin');
  if (origin === 'https://app.example.com') {
    res.setHeader('Access-Control-Allow-Origin', origin);
    res.setHeader('Access-Control-Allow-Credentials', 'true');
  }
  next();
});

app.get('/orders', (req, res) => {
  res.json(req.user.orders);
});
