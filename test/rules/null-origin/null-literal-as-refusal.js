const express = require('express');

const known = new Set(['https://north.example.com']);
const app = express();

app.use((req, res, next) => {
  const origin = req.get('origin');
  res.vary('origin');
  res.set('Access-Control-Allow-Origin', known.has(origin) ? origin : null);
  //                                                                  ^^^^ warning null-origin 💡
  next();
});

app.get('/inbox', (req, res) => res.json([]));

app.listen(3000);
