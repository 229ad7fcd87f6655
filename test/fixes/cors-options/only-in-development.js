const cors = require('cors');
const express = require('express');

const isProduction = process.env.NODE_ENV === 'production';

const app = express();
app.use(cors({ origin: isProduction ? ['https://app.example.com'] : true, credentials: true }));
app.get('/', (req, res) => res.json([]));
app.listen(3000);
