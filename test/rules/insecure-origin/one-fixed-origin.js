const express = require('express');

const app = express();

app.get('/session', (req, res) => {
  res.set('Access-Control-Allow-Origin', 'http://www.example.com');
  //                                     ^^^^^^^^^^^^^^^^^^^^^^^^ warning insecure-origin 💡
  res.set('Access-Control-Allow-Credentials', 'true');
  res.json({ user: req.user });
});
