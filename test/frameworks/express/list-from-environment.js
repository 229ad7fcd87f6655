// A list of origins from the environment.
// env: ALLOWED_ORIGINS=https://a.example.com,https://b.example.com
// env: ALLOWED_ORIGINS=*
// env: (empty)

const express = require('express');

const app = express();
const allowed = (process.env.ALLOWED_ORIGINS ?? '').split(',').map((origin) => origin.trim());

app.use((req, res, next) => {
  const { origin } = req.headers;
  res.vary('Origin');
  if (allowed.includes('*')) {
    res.setHeader('Access-Control-Allow-Origin', '*');
  } else if (allowed.includes(origin)) {
    res.setHeader('Access-Control-Allow-Origin', origin);
  }
  next();
});

app.get('/', (req, res) => res.send('hello'));

app.listen(3000);
