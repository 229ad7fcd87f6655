const cors = require('cors');
const express = require('express');

const app = express();

const everybody = cors({ origin: '*' });
const ourPage = cors({ origin: ['https://app.example.com'], credentials: true });

app.get('/rates', everybody, (req, res) => res.json({ eur: 1 }));
app.get('/orders', ourPage, (req, res) => res.json([]));

app.listen(3000);
