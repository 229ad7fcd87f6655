const express = require('express');
const cors = require('cors');

const app = express();

// GET, HEAD and POST are allowed without being named.
app.use(cors({ origin: 'https://shop.example.com', methods: 'PUT' }));
app.use(express.json());

app.post('/orders', (req, res) => res.status(201).json(req.body));
app.put('/orders/:id', (req, res) => res.json(req.body));

app.listen(3000);
