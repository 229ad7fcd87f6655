const cors = require('cors');
const express = require('express');

const app = express();

app.use(cors({ origin: ['http://app.test', 'http://shop.localhost:8080'], credentials: true }));

app.get('/me', (req, res) => {
  res.json(req.user);
});
