const cors = require('cors');
const express = require('express');

const app = express();

app.use(cors({ origin: 'https://library.example.com', methods: ['GET', 'DELETE'] }));
app.use(express.json());
app.use('/books', require('./routes/books'));
app.use('/loans', require('./routes/loans'));

app.listen(3000);
