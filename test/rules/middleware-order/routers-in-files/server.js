const cors = require('cors');
const express = require('express');
const helmet = require('helmet');
const books = require('./routes/books');

const app = express();

app.use(helmet());
app.use('/books', books);
app.use(cors({ origin: 'https://library.example.com' }));
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning middleware-order 💡

app.listen(3000);
