const express = require('express');

const trusted = ['https://a.example.com', 'https://b.example.com'];
const app = express();

app.use((req, res, next) => {
  res.set('Cache-Control', 'private, no-store');
  const origin = req.get('Origin');
  if (trusted.includes(origin)) {
    res.set('Access-Control-Allow-Origin', origin);
    res.set('Access-Control-Allow-Credentials', 'true');
  }
  next();
});

app.get('/balance', (req, res) => res.json({ euros: 12 }));

app.listen(3000);
