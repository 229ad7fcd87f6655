const cors = require('cors');
const express = require('express');

const app = express();

app.use(cors({ origin: ['https://app.example.com'], credentials: true }));

app.post('/me', (req, res) => {
  res.set('Cache-Control', 'public, max-age=30');
  res.json(req.user);
});
