// No options at all; and a second app whose options name nothing that the library knows.

const express = require('express');
const cors = require('cors');

const app = express();

app.use('/plain', cors());
app.use('/misspelt', cors({ origins: ['https://app.example.com'], allowCredentials: true }));
app.use('/string', cors({ origin: 'https://app.example.com' }));
app.use('/slash', cors({ origin: 'https://app.example.com/' }));
app.use('/off', cors({ origin: false, credentials: true }));
app.use('/any', cors({ origin: true, credentials: true }));
app.use('/empty', cors({ origin: [], optionsSuccessStatus: 200 }));
app.use('/wildcard-in-list', cors({ origin: ['https://app.example.com', '*'] }));
app.use('/object', cors({ origin: { 'https://app.example.com': true } }));

app.get('/plain', (req, res) => res.json({}));
app.get('/misspelt', (req, res) => res.json({}));

app.listen(3000);
