const express = require('express');

const app = express();

app.use((req, res, next) => {
  res.set('Access-Control-Allow-Origin', '*');
  // An old client of ours looks for this one.
  res.set('Access-Control-Allow-Header', 'Content-Type');
  res.set('Access-Control-Allow-Headers', 'Content-Type');
  next();
});

app.listen(3000);
