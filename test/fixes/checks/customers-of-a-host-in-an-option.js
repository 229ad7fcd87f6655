const cors = require('cors');
const express = require('express');

const app = express();

app.use(cors({ origin: /\.herokuapp\.com$/, credentials: true }));

app.get('/', (req, res) => res.json([]));

app.listen(3000);
