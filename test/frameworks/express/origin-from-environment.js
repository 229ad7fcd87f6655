// One origin from the environment; anybody where it is not set.
// env: CORS_ORIGIN=https://app.example.com
// env: CORS_ORIGIN=
// env: (empty)

const express = require('express');

const app = express();
const { CORS_ORIGIN: origin = '*' } = process.env;

app.use((req, res, next) => {
  res.setHeader('Access-Control-Allow-Origin', process.env.CORS_ORIGIN || '*');
  if (origin !== '*') res.vary('Origin');
  next();
});

app.get('/', (req, res) => res.send('hello'));

app.listen(3000);
