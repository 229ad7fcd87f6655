const cors = require('cors');
const express = require('express');

const app = express();

app.use(cors({ origin: 'https://app.example.com' }));

app.get('/menu', (req, res) => {
  res.append('Vary', 'Accept');
  res.append('Access-Control-Expose-Headers', 'X-Total');
  res.append('Access-Control-Expose-Headers', 'X-Page');
  res.json(['soup']);
});
