const cors = require('cors');
const express = require('express');
const pages = require('./pages');

const app = express();

app.get('/status', (req, res) => res.send('up'));
app.use(cors({ origin: 'https://library.example.com' }));
app.use('/pages', pages);

app.listen(3000);
