const cors = require('cors');
const express = require('express');

const app = express();

app.use(cors({ origin: ['https://app.example.com', 'http://localhost:3000', 'https://admin.example.com:8443'], credentials: true }));

app.get('/me', (req, res) => {
  res.json(req.user);
});
