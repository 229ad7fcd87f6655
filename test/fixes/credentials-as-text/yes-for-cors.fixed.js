const express = require('express');
const cors = require('cors');

const app = express();
app.use(cors({ origin: ['https://app.example.com'], credentials: true }));
app.get('/', (req, res) => res.send('ok'));
app.listen(3000);
