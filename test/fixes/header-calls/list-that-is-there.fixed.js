const express = require('express');

const app = express();
const TRUSTED = new Set(['https://app.example.com']);

app.use((req, res, next) => {
  const origin = req.get('Origin');
  res.vary('Origin');
  if (origin && TRUSTED.has(origin)) {
    res.set('Access-Control-Allow-Origin', origin);
  }
  res.set('Access-Control-Allow-Credentials', 'true');
  next();
});
app.get('/', (req, res) => res.json([...TRUSTED]));
app.listen(3000);
