const express = require('express');

const app = express();

app.use((req, res, next) => {
  res.vary('Origin');
  if (req.path.startsWith('/public') && req.get('Origin') === 'https://app.example.com') {
    res.set('Access-Control-Allow-Origin', 'https://app.example.com');
  }
  next();
});

app.get('/public/prices', (req, res) => res.json([1]));
app.get('/private', (req, res) => res.json({ agent: req.get('User-Agent').includes('example.com') }));
