const express = require('express');
const app = express();

const HOME = 'https://home.example.com';

app.use((req, res, next) => {
  const origin = req.headers.origin;
  if (origin === HOME || origin === 'null') {
  //                                ^^^^^^ error null-origin 💡
    res.header('Access-Control-Allow-Origin', origin);
    res.header('Access-Control-Allow-Credentials', 'true');
  }
  res.vary('Origin');
  next();
});

app.get('/photos', (req, res) => res.json([]));

app.listen(3000);
