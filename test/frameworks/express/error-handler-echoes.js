// Only the error handler writes CORS headers.

const express = require('express');

const app = express();

app.get('/orders/:id', (req, res, next) => {
  if (req.headers.origin === 'https://shop.example.com') return res.json({ id: req.params.id });
  next(new Error('There is no such order.'));
});

app.use((error, req, res, next) => {
  res.setHeader('Access-Control-Allow-Origin', req.headers.origin || '*');
  res.status(404).json({ error: error.message });
});

app.listen(3000);
