const cors = require('cors');
const express = require('express');

const app = express();

app.use(cors({ origin: [/^https:\/\/[^/]+\.example\.com$/, /^https:\/\/.+\.example\.org(?::\d+)?$/], credentials: true }));

app.get('/me', (req, res) => res.json(req.user));
