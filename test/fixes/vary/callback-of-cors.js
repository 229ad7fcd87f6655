const cors = require('cors');
const express = require('express');

const pages = ['https://app.example.com', 'https://admin.example.com'];

const app = express();
app.use(cors({ origin: (origin, callback) => callback(null, pages.includes(origin)) }));
app.get('/', (req, res) => res.json([]));
app.listen(3000);
