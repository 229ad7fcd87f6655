const cors = require('cors');
const express = require('express');
const { addRoutes } = require('./routes');

const app = express();

app.get('/metrics', (req, res) => res.type('text').send('up 1'));
app.use(cors({ origin: 'https://app.example.com' }));
addRoutes(app);

app.listen(3000);
