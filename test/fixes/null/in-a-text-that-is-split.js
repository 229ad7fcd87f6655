const cors = require('cors');
const express = require('express');

const pages = 'https://app.example.com,null'.split(',');

const app = express();
app.use(cors({ origin: pages, credentials: true }));
app.get('/', (req, res) => res.json([]));
app.listen(3000);
