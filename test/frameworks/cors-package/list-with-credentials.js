// The usual set-up: a list of origins, cookies, a few headers.

const express = require('express');
const cors = require('cors');

const app = express();

app.use(
  cors({
    origin: ['https://app.example.com', 'https://admin.example.com'],
    credentials: true,
    methods: ['GET', 'POST'],
    allowedHeaders: ['Content-Type', 'Authorization'],
    exposedHeaders: 'X-Total-Count',
    maxAge: 600,
  }),
);

app.get('/items', (req, res) => res.json([]));
app.post('/items', (req, res) => res.status(201).json({}));

app.listen(3000);
