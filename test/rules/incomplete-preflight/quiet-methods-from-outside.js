const express = require('express');
const cors = require('cors');

const app = express();
app.use(cors({ origin: 'https://app.example.com', methods: process.env.CORS_METHODS }));

app.put('/settings', (req, res) => res.json({ saved: true }));

app.listen(3000);
