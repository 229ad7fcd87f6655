const express = require('express');

const pages = ['https://app.example.com'];
const app = express();

app.use((req, res, next) => {
  const origin = req.get('Origin');
  if (pages.includes(origin)) {
    res.set('Access-Control-Allow-Origin', origin);
    res.set('Vary', 'Origin');
  }
  next();
});
app.get('/', (req, res) => res.json([]));
app.listen(3000);
