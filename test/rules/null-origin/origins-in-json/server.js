const cors = require('cors');
const express = require('express');
const { origins } = require('./config/origins.json');

const app = express();

app.use(cors({ origin: origins, credentials: true }));
app.get('/inventory', (req, res) => res.json([]));

app.listen(3000);
