const cors = require('cors');
const express = require('express');
const { corsOptions } = require('./options');

const app = express();
app.use(cors(corsOptions));
app.get('/', (req, res) => res.json([]));
app.listen(3000);
