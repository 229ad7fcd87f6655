const cors = require('cors');
const express = require('express');

const app = express();

// The literal: no origin at all, so the package stays out of it.
app.use('/a', cors({ origin: null, credentials: true }));
app.use('/b', cors({ origin: (origin, callback) => callback(null, null) }));
app.use('/c', cors({ origin: (origin, callback) => callback(null, false), credentials: true }));

app.get('/a', (req, res) => res.json(null));

app.listen(3000);
