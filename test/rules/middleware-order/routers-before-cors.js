const cors = require('cors');
const express = require('express');

const app = express();
const books = express.Router();

books.get('/', (req, res) => res.json([]));
books.post('/', (req, res) => res.status(201).json(req.body));

app.use(express.json());
app.use('/books', books);
app.use(cors());
//  ^^^^^^^^^^^ warning middleware-order 💡

module.exports = app;
