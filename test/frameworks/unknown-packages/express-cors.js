// requests: GET /items, PUT /items
const express = require('express');
const cors = require('express-cors');

const app = express();

app.use(
  cors({
    allowedOrigins: ['https://app.example.com', '*.example.org', 'localhost:*'],
    headers: ['Content-Type'],
  }),
);

app.get('/items', (req, res) => res.json([]));

app.listen(3000);
