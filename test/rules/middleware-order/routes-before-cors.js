const cors = require('cors');
const express = require('express');

const app = express();

app.use(express.json());

app.get('/recipes', (req, res) => {
  res.json([{ id: 1, name: 'Pancakes' }]);
});

app.post('/recipes', (req, res) => {
  res.status(201).json(req.body);
});

app.use(cors());
//  ^^^^^^^^^^^ warning middleware-order 💡

app.listen(3000);
