const express = require('express');

const trusted = ['https://app.example.com', 'https://www.example.com'];
const app = express();

app.use((req, res, next) => {
  const origin = req.headers.origin;
  res.vary('Origin');
  if (origin === 'null') return res.sendStatus(403);
  if (trusted.includes(origin)) res.set('Access-Control-Allow-Origin', origin);
  next();
});

app.get('/', (req, res) => res.json({}));

app.listen(3000);
