const express = require('express');

const app = express();

app.use((req, res, next) => {
  res.set('Access-Control-Allow-Origin', 'https://app.example.com');
  if (req.method !== 'OPTIONS') return next();
  res.set('Access-Control-Allow-Methods', 'GET, POST, DELETE');
  res.set('Access-Control-Max-Age', '24h');
  //                                ^^^^^ info incomplete-preflight 💡
  res.sendStatus(204);
});
app.delete('/sessions/:id', (req, res) => res.sendStatus(204));
app.listen(3000);
