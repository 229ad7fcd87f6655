// An Express app in a function.
// requests: GET /items, POST /items

const cors = require('cors');
const express = require('express');
const serverless = require('serverless-http');

const app = express();
app.use(cors({ origin: ['https://app.example.com', 'https://admin.example.com'], credentials: true }));
app.get('/items', (req, res) => res.json([]));

module.exports.handler = serverless(app);
