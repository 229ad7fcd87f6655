const cors = require('cors');
const express = require('express');

const app = express();

app.use(cors({ origin: ['http://www.example.com', 'https://www.example.com'] }));

app.get('/me', (req, res) => {
  res.json(req.user);
});
