const express = require('express');
const cors = require('cors');

const app = express();

// No website is let in, so there is nobody to whom the variable could matter.
app.use(cors({ origin: false, credentials: process.env.WITH_COOKIES }));
app.get('/me', (req, res) => res.json({ name: 'Ada' }));
app.listen(3000);
