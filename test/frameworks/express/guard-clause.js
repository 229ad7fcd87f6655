// Strangers are turned away early; whoever comes past is echoed.

const express = require('express');

const app = express();
const trusted = ['https://console.example.com'];

app.use((req, res, next) => {
  const origin = req.headers.origin;
  if (!origin) {
    return next();
  }
  if (trusted.indexOf(origin) === -1) {
    res.status(403).json({ error: 'This origin is not allowed.' });
    return;
  }
  res.setHeader('Access-Control-Allow-Origin', origin);
  res.setHeader('Vary', 'Origin');
  if (req.method === 'OPTIONS') {
    res.setHeader('Access-Control-Allow-Methods', ['GET', 'POST'].join());
    return res.status(204).end();
  }
  return next();
});

app.get('/jobs', (req, res) => res.json([]));
app.post('/jobs', (req, res) => res.status(201).json({}));

app.listen(3000);
