const cors = require('cors');
const express = require('express');

const app = express();

app.use(cors({ origin: ['https://app.example.com', 'http://localhost:3000', 'http://127.0.0.1:5173', 'http://[::1]:5173'], credentials: true }));

app.get('/me', (req, res) => {
  res.json(req.user);
});
