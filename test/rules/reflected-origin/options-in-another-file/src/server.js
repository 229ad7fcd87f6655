const cors = require('cors');
const express = require('express');
const corsOptions = require('../config/cors');

const app = express();

app.use(cors(corsOptions));
app.get('/users', (req, res) => res.json([]));

app.listen(3000);
