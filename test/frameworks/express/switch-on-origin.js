// Each friend has a case of its own.

const express = require('express');

const app = express();

app.use((req, res, next) => {
  switch (req.headers.origin) {
    case 'https://web.example.com':
    case 'https://m.example.com':
      res.setHeader('Access-Control-Allow-Origin', req.headers.origin);
      res.setHeader('Access-Control-Allow-Credentials', 'true');
      break;
    case 'https://partner.example.net':
      res.setHeader('Access-Control-Allow-Origin', 'https://partner.example.net');
      break;
    case 'null':
      return res.sendStatus(403);
    default:
      res.setHeader('Access-Control-Allow-Origin', 'https://web.example.com');
  }
  res.setHeader('Vary', 'Accept-Encoding, Origin');
  next();
});

app.get('/', (req, res) => {
  res.send('hello');
});

app.listen(3000);
