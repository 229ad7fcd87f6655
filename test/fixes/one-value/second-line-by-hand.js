const cors = require('cors');
const express = require('express');

const app = express();

app.use(cors({ origin: ['https://app.example.com'] }));

app.get('/', (req, res) => {
  res.append('Access-Control-Allow-Origin', 'https://app.example.com');
  res.json([]);
});

app.listen(3000);
