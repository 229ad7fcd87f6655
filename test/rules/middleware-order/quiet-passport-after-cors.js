const cors = require('cors');
const express = require('express');
const passport = require('passport');

const app = express();

app.use(cors({ origin: 'https://app.example.com' }));
app.use(passport.initialize());
app.use(passport.authenticate('jwt', { session: false }));
app.get('/accounts', (req, res) => res.json([]));

app.listen(3000);
