const express = require('express');
const cors = require('cors');

const app = express();
// Whether it is `*` is written elsewhere.
app.use(cors({ origin: process.env.ORIGINS.split(',') }));
app.get('/', (req, res) => res.send('hello'));
app.listen(3000);
