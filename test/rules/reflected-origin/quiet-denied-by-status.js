const express = require('express');
const app = express();

const ours = 'https://intern.example.com';

app.use((req, res, next) => {
  const origin = req.headers.origin;
  res.set('Vary', 'Origin');
  if (origin !== undefined && origin !== ours) {
    // The header lets the page read why it was refused, and nothing else.
    res.set('Access-Control-Allow-Origin', origin);
    return res.status(403).json({ error: 'origin not allowed' });
  }
  if (origin) res.set('Access-Control-Allow-Origin', ours);
  next();
});

app.get('/plans', (req, res) => res.json([]));

app.listen(3000);
