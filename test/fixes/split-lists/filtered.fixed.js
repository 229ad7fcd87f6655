const express = require('express');

const DEFAULT = 'https://app.example.com, https://admin.example.com';
const allowed = (process.env.ORIGINS || DEFAULT).split(',').map((origin) => origin.trim()).filter(Boolean);

const app = express();
app.use((req, res, next) => {
  res.vary('Origin');
  if (allowed.includes(req.headers.origin)) res.set('Access-Control-Allow-Origin', req.headers.origin);
  next();
});
app.get('/', (req, res) => res.send('ok'));
app.listen(3000);
