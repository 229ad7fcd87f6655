const express = require('express');

const FRONT_ENDS = ['https://app.example.com', 'https://admin.example.com'];

const app = express();

app.use((req, res, next) => {
  const origin = req.headers.origin;
  res.header('Access-Control-Allow-Origin', FRONT_ENDS.includes(origin) ? origin : '*');
  //                                                                               ^^^ warning wildcard-with-credentials 💡
  res.header('Access-Control-Allow-Credentials', 'true');
  res.vary('Origin');
  next();
});

app.get('/catalogue', (req, res) => res.json([]));

app.listen(3000);
