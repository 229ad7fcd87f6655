// Handlers that forget to answer or to call `next`.

const express = require('express');

const app = express();

app.use((req, res, next) => {
  res.set('Access-Control-Allow-Origin', 'https://app.example.com');
  if (req.headers.origin !== 'https://evil.example') next();
});

app.get('/', (req, res) => {
  if (req.headers.origin === 'null') return;
  res.send('hello');
});

app.listen(3000);
