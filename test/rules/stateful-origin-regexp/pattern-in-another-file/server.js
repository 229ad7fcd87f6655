const express = require('express');
const { isTrusted } = require('./origins');

const app = express();
app.use((req, res, next) => {
  res.vary('Origin');
  if (isTrusted(req.headers.origin)) res.header('Access-Control-Allow-Origin', req.headers.origin);
  next();
});
app.get('/', (req, res) => res.send('ok'));
app.listen(3000);
