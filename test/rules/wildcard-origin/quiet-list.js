const express = require('express');
const cors = require('cors');

const app = express();
app.use(cors({ origin: ['https://shop.example.com'] }));
app.get('/prices', (req, res) => res.json([]));
app.listen(3000, '127.0.0.1');
