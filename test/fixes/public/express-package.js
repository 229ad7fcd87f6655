const cors = require('cors');
const express = require('express');

const app = express();

// cors-lint: public -- open data
app.use(cors({ origin: true, credentials: true }));

app.get('/', (req, res) => res.json([]));

app.listen(3000);
