const express = require('express');
const cors = require('cors');

const app = express();
app.use(cors({ origin: /^https:\/\/[a-z]+\.example\.com$/i }));
app.get('/', (req, res) => res.send('ok'));
app.listen(3000);
