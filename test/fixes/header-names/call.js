const express = require('express');

const app = express();

app.get('/prices', (req, res) => {
  res.set('Access-Control-Allow-Orgin', 'https://app.example.com');
  res.json([]);
});
app.listen(3000);
