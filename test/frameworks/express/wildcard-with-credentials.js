// The pair that browsers refuse, and its two halves.

const express = require('express');

const app = express();

app.use('/both', (req, res, next) => {
  res.header('Access-Control-Allow-Origin', '*');
  res.header('Access-Control-Allow-Credentials', 'true');
  next();
});
app.use('/open', (req, res, next) => {
  res.header('Access-Control-Allow-Origin', '*');
  next();
});
app.use('/cookies', (req, res, next) => {
  res.header('Access-Control-Allow-Credentials', 'true');
  next();
});

for (const path of ['/both', '/open', '/cookies']) {
  app.get(path, (req, res) => res.json({ path }));
}

app.listen(3000);
