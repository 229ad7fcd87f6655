const express = require('express');

const app = express();

app.get('/weather', (req, res) => {
  res.header('Access-Control-Allow-Origin', '*');
  res.header('Access-Control-Allow-Headers', 'Origin, X-Requested-With, Content-Type, Accept');
  res.json({ wind: 'calm' });
});

app.listen(3000);
