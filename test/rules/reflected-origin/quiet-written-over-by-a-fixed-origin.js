const express = require('express');
const app = express();

app.use((req, res, next) => {
  res.set('Access-Control-Allow-Origin', req.headers.origin);
  res.set('Vary', 'Origin');
  // Until the partners are back, only our own page.
  res.set('Access-Control-Allow-Origin', 'https://app.example.com');
  res.set('Access-Control-Allow-Credentials', 'true');
  next();
});

app.get('/', (req, res) => res.json({}));

app.listen(3000);
