const express = require('express');

const app = express();

app.use((req, res, next) => {
  res.vary('Origin');
  res.header('Access-Control-Allow-Origin', req.headers.origin || '*');
  res.header('Access-Control-Allow-Credentials', true);
  next();
});
app.get('/', (req, res) => res.json([]));
app.listen(3000);
