const express = require('express');

const app = express();

app.get('/feed', (req, res) => {
  res.set('Access-Control-Allow-Origin', '*');
  res.json([]);
});

app.get('/admin', (req, res) => {
  if (!req.headers.authorization) return res.status(401).end();
  res.json({ users: [] });
});

app.listen(3000);
