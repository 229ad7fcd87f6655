const cors = require('cors');
const express = require('express');
const { sessionRouter } = require('@acme/sessions');

const app = express();

app.use('/sessions', sessionRouter({ secret: process.env.SECRET }));
app.use(cors({ origin: 'https://app.example.com' }));
app.get('/cart', (req, res) => res.json({ items: [] }));

app.listen(3000);
