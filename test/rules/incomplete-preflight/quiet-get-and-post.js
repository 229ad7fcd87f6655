const express = require('express');
const cors = require('cors');

const app = express();
app.use(cors({ origin: 'https://shop.example.com', methods: ['GET', 'POST'] }));

app.get('/orders', (req, res) => res.json([]));
app.post('/orders', (req, res) => res.sendStatus(201));

app.listen(3000);
