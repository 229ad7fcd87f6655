const cors = require('cors');
const express = require('express');

const app = express();
const allowed = new RegExp('^https://app\\.example\\.com$');

app.use(cors({ origin: [allowed], credentials: true }));

app.get('/', (req, res) => res.json([]));

app.listen(3000);
