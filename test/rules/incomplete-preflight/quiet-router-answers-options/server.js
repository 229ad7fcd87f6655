const express = require('express');
const cors = require('cors');

const app = express();

app.use('/loans', require('./routes/loans'));
app.use(cors({ origin: 'https://library.example.com', methods: ['GET'] }));
app.get('/books', (req, res) => res.json([]));

app.listen(3000);
