const cors = require('cors');
const express = require('express');

const app = express();

app.use(cors({ origin: 'https://app.example.com' }));

app.get('/menu', (req, res) => {
  res.removeHeader('Access-Control-Allow-Origin');
  res.append('Access-Control-Allow-Origin', '*');
  res.json(['soup']);
});
