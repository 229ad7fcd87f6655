const express = require('express');

const app = express();

app.use((req, res, next) => {
  res.header('Access-Control-Allow-Orgin', 'https://shop.example.com');
  //         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning unknown-cors-header 💡
  res.header('Access-Control-Allow-Methods', 'GET, POST, PUT');
  next();
});

app.get('/carts', (req, res) => res.json([]));

app.listen(3000);
