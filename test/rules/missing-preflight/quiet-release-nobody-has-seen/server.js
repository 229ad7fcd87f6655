const express = require('express');
const timeout = require('connect-timeout');

const app = express();

app.use(timeout('10s'));

app.put('/profile', (req, res) => {
  res.setHeader('Access-Control-Allow-Origin', 'https://app.example.com');
  res.json({ saved: true });
});

app.listen(3000);
