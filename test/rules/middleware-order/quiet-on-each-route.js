const cors = require('cors');
const express = require('express');

const app = express();
const shared = cors({ origin: 'https://app.example.com' });

app.get('/internal', (req, res) => res.json({ secret: true }));
app.get('/products', shared, (req, res) => res.json([]));
app.get('/categories', shared, (req, res) => res.json([]));

app.listen(3000);
