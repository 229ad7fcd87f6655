const cors = require('cors');
const express = require('express');
const plugins = require('@acme/plugins');

const app = express();

app.get('/status', (req, res) => res.send('up'));
app.use(cors({ origin: 'https://app.example.com' }));
app.use('/plugins', plugins.router());

app.listen(3000);
