const express = require('express');

const app = express();

app.options('/orders', (req, res) => {
  res.set({
    'Access-Control-Allow-Origin': 'https://shop.example.com',
    'Access-Control-Allow-Methods': 'GET, POST, PATCH',
    'Access-Control-Allow-Max-Age': '7200',
  //^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning unknown-cors-header 💡
  });
  res.sendStatus(204);
});

app.listen(3000);
