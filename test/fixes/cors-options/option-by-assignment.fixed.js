const cors = require('cors');
const express = require('express');

const options = { credentials: true };
options.origin = ['https://app.example.com'];

const app = express();
app.use(cors(options));
app.get('/', (req, res) => res.json([]));
app.listen(3000);
