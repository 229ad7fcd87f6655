const cors = require('cors');
const express = require('express');

const app = express();

app.use(cors({ origin: 'https://app.example.com', maxAge: 600 }));
app.put('/profile', (req, res) => res.json({ saved: true }));
app.listen(3000);
