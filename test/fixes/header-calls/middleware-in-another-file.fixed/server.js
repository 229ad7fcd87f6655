const express = require('express');
const allow = require('./allow');

const app = express();
app.use(allow);
app.get('/', (req, res) => res.json([]));
app.listen(3000);
