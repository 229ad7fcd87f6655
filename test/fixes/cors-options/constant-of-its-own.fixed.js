const cors = require('cors');
const express = require('express');

const origin = process.env.WEB_ORIGIN ?? ['https://app.example.com'];

const app = express();
app.use(cors({ origin, credentials: true }));
app.get('/', (req, res) => res.json([]));
app.listen(3000);
