const express = require('express');
const cors = require('cors');

const ids = /\d+/g;

const app = express();
app.use(cors({ origin: ['https://app.example.com'] }));
app.get('/items/:id', (req, res) => res.json({ known: ids.test(req.params.id) }));
app.listen(3000);
