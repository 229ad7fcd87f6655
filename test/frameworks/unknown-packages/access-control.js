// requests: GET /, POST /users, DELETE /users
// env: (empty)
const express = require('express');
const accessControl = require('access-control');

const app = express();
app.use('/open', accessControl());
app.use('/members', accessControl({ origins: ['https://app.example.com', 'https://admin.example.com'], maxAge: 600 }));
app.use('/public', accessControl({ origins: '*', credentials: false, exposed: 'X-Total' }));

app.get('/open/items', (req, res) => res.json([]));
app.get('/members/items', (req, res) => res.json([]));
app.get('/public/items', (req, res) => res.json([]));
app.get('/', (req, res) => res.send('home'));

app.listen(3000);
