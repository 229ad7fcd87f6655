// requests: GET /items, PUT /items, GET /open/items
// env: (empty)
const express = require('express');
const cors = require('connect-cors');

const app = express();
app.use('/open', cors({ resources: [{ pattern: '/' }] }));
app.use(cors({ origins: ['https://app.example.com'], resources: [{ pattern: '/items' }] }));
app.get('/items', (req, res) => res.json([]));
app.get('/open/items', (req, res) => res.json([]));
app.listen(3000);
