const express = require('express');
const cors = require('cors');

const app = express();

app.use(cors({ origin: ['https://app.example.com'] }));

app.get('/items', (req, res) => {
  res.set('Access-Control-Allow-Method', 'GET');
  res.json([]);
});

app.listen(3000);
