const express = require('express');

const app = express();

app.get('/session', (req, res) => {
  res.set('Access-Control-Allow-Origin', 'https://app.example.com');
  res.set('Access-Control-Allow-Credentials', 'True');
  res.set('Access-Control-Allow-Credentials', 'true');
  res.json({ user: req.user });
});
