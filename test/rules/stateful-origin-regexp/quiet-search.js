const express = require('express');

const trusted = /^https:\/\/[a-z]+\.example\.com$/g;

const app = express();
app.use((req, res, next) => {
  const origin = req.get('origin') || '';
  res.vary('Origin');
  if (origin.search(trusted) === 0) res.set('Access-Control-Allow-Origin', origin);
  next();
});
app.get('/', (req, res) => res.send('ok'));
app.listen(3000);
