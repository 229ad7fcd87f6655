// The origin is set by the environment, or is not. (That a variable may be `*` is not looked into.)
// env: FRONTEND_URL=https://app.example.com
// env: FRONTEND_URL=
// env: (empty)

const express = require('express');
const cors = require('cors');

const app = express();

app.use('/undefined', cors({ origin: process.env.FRONTEND_URL, credentials: true }));
app.use('/fallback', cors({ origin: process.env.FRONTEND_URL || 'http://localhost:3000' }));
app.use('/wildcard', cors({ origin: process.env.FRONTEND_URL ?? '*', credentials: true }));
app.use('/list', cors({ origin: [process.env.FRONTEND_URL, 'https://www.example.com'] }));
app.use('/true', cors({ origin: process.env.FRONTEND_URL ? process.env.FRONTEND_URL.split(',') : true }));

app.get('/undefined', (req, res) => res.json({}));
app.get('/true', (req, res) => res.json({}));

app.listen(3000);
