const cors = require('cors');
const express = require('express');
const admin = require('./admin');
const feed = require('./feed');

const app = express();

app.use('/admin', admin);
app.use(cors({ origin: 'https://app.example.com' }));
app.use('/feed', feed);

app.listen(3000);
