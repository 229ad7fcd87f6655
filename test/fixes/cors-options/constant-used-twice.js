const cors = require('cors');
const express = require('express');

const anywhere = '*';

const app = express();
app.use(cors({ origin: anywhere, credentials: true }));
app.get('/', (req, res) => res.json({ anywhere }));
app.listen(3000);
