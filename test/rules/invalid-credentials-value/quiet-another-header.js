const express = require('express');

const app = express();

app.get('/session', (req, res) => {
  res.set('Access-Control-Allow-Origin', 'https://app.example.com');
  res.set('X-Allow-Credentials', 'yes');
  res.json({ user: req.user });
});
