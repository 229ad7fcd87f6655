// path: /orders
const express = require('express');
const cors = require('cors');

const app = express();
const ours = cors({ origin: 'https://app.example.com' });

app.get('/orders', ours, (req, res) => res.json([]));
app.put('/orders', ours, (req, res) => res.sendStatus(204));
app.delete('/orders/:id', ours, (req, res) => res.sendStatus(204));

app.listen(3000);
