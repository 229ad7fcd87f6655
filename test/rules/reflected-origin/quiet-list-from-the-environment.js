const cors = require('cors');
const express = require('express');

const origins = (process.env.ALLOWED_ORIGINS || '')
  .split(',')
  .map((origin) => origin.trim())
  .filter(Boolean);

const app = express();

app.use(cors({ origin: origins, credentials: true }));

app.use('/by-hand', (req, res, next) => {
  res.vary('Origin');
  if (origins.includes(req.headers.origin)) {
    res.set('Access-Control-Allow-Origin', req.headers.origin);
    res.set('Access-Control-Allow-Credentials', 'true');
  }
  next();
});

app.get('/by-hand', (req, res) => res.json({}));

app.listen(process.env.PORT);
