// What is public on purpose is not told again.
const cors = require('cors');
const express = require('express');

const app = express();
app.use('/data', cors()); // cors-lint: public -- open data
// cors-lint: public -- the logo
app.get('/logo.svg', (req, res) => res.set('Access-Control-Allow-Origin', '*').end());
