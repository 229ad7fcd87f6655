const cors = require('cors');
const express = require('express');

const app = express();

app.use(
  cors({
    origin: ['https://app.example.com', 'https://admin.example.com'],
    methods: ['GET', 'POST', 'PUT'],
    maxAge: '1 day',
    //      ^^^^^^^ info incomplete-preflight 💡
  }),
);
app.put('/profile', (req, res) => res.json({ saved: true }));
app.listen(3000);
