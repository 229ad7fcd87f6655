const express = require('express');
const cors = require('cors');

const app = express();
app.use(cors());
//      ^^^^^^ hint wildcard-origin 💡
app.get('/prices', (req, res) => res.json([{ id: 1, price: 12 }]));
app.listen(3000);
