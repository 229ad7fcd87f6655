const cors = require('cors');
const express = require('express');

const app = express();

app.get('/logo', (req, res) => {
  res.set('Cache-Control', 'public, max-age=600');
  res.json({ logo: 1 });
});

app.use(cors({ origin: ['https://app.example.com'], credentials: true }));

app.get('/me', (req, res) => {
  res.json(req.user);
});
