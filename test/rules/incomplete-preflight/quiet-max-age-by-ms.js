const cors = require('cors');
const express = require('express');
const ms = require('ms');

const app = express();

app.use(cors({ origin: 'https://app.example.com', maxAge: ms('10m') / 1000 }));
app.put('/profile', (req, res) => res.json({ saved: true }));
app.listen(3000);
