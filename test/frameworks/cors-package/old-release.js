// The same as in 2.7.1, with 2.8.5.
// with: cors-2.8.5

const express = require('express');
const cors = require('cors');

const app = express();

app.use('/unset', cors({ origin: undefined, credentials: true }));
app.use('/list', cors({ origin: ['https://app.example.com'] }));
app.use('/delegate', cors((req, callback) => callback(null, { credentials: true })));
app.use('/age', cors({ maxAge: 0, methods: [] }));
app.get('/unset', (req, res) => res.send('x'));

app.listen(3000);
