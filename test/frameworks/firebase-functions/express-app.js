// An Express app as the function.
// requests: GET /items, POST /items

const cors = require('cors');
const express = require('express');
const { onRequest } = require('firebase-functions/v2/https');

const app = express();
app.use(cors({ origin: ['https://app.example.com', 'https://admin.example.com'], credentials: true }));
app.get('/items', (req, res) => res.json([]));

exports.api = onRequest(app);
