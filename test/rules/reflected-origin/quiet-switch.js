const express = require('express');

function crossOrigin(req, res, next) {
  const origin = req.get('Origin');
  res.append('Vary', 'Origin');
  switch (origin) {
    case 'https://fr.example.com':
    case 'https://de.example.com':
      res.set('Access-Control-Allow-Origin', origin);
      res.set('Access-Control-Allow-Credentials', 'true');
      break;
    default:
      res.removeHeader('Access-Control-Allow-Origin');
  }
  next();
}

const app = express();
app.get('/orders', crossOrigin, (req, res) => res.json([]));
app.listen(3000);
