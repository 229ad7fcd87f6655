const express = require('express');

const allowedOrigins = ['https://shop.example.com', 'https://blog.example.com'];
const app = express();

app.use((req, res, next) => {
  const origin = req.headers.origin;
  if (allowedOrigins.includes(origin)) {
    res.setHeader('Access-Control-Allow-Origin', origin);
    //                                           ^^^^^^ warning missing-vary 💡
  }
  next();
});

app.get('/products', (req, res) => {
  res.set('Cache-Control', 'public, max-age=60');
  res.json([{ id: 7, name: 'Lamp' }]);
});

app.listen(3000);
