const express = require('express');

const app = express();

app.use((req, res, next) => {
  res.append('Access-Control-Allow-Origin', 'https://app.example.com');
  res.append('Access-Control-Max-Age', '600');
  next();
});
app.options('/orders', (req, res) => {
  res.append('Access-Control-Allow-Methods', 'PUT');
  res.append('Access-Control-Max-Age', '600');
  //                                   ^^^^^ info incomplete-preflight
  res.sendStatus(204);
});
app.put('/orders', (req, res) => res.json({ saved: true }));
app.listen(3000);
