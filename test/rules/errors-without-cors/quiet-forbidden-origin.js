const express = require('express');

const app = express();

app.get('/balance', (req, res) => {
  res.vary('Origin');
  if (req.headers.origin !== 'https://bank.example.com') {
    return res.status(403).json({ error: 'Not for you' });
  }
  res.set('Access-Control-Allow-Origin', 'https://bank.example.com');
  res.json({ balance: 12 });
});

app.listen(3000);
