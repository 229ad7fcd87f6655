const express = require('express');
const cors = require('cors');

const app = express();
app.use(cors({ origin: 'https://shop.example.com' }));
app.use(express.json());

app.put('/cart', (req, res) => res.json(req.body));
app.delete('/cart', (req, res) => res.sendStatus(204));

app.listen(3000);
