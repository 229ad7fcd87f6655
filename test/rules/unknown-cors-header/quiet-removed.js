const express = require('express');

const app = express();

app.use((req, res, next) => {
  res.set('Access-Control-Allow-Origin', '*');
  res.removeHeader('Access-Control-Allow-Orgin');
  next();
});

app.listen(3000);
