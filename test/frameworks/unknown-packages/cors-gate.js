// requests: GET /items, POST /items
const express = require('express');
const cors = require('cors');
const corsGate = require('cors-gate');

const app = express();
app.use(cors({ origin: ['https://app.example.com'], credentials: true }));
app.use(corsGate({ origin: 'https://api.example.com', strict: false }));
app.get('/items', (req, res) => res.json([]));
app.post('/items', (req, res) => res.status(201).end());
app.listen(3000);
