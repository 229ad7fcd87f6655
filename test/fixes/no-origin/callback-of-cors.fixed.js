const cors = require('cors');
const express = require('express');

const app = express();
const allowed = ['https://app.example.com'];

app.use(
  cors({
    origin: allowed,
    credentials: true,
  }),
);
app.get('/', (req, res) => res.json({ up: true }));

app.listen(3000);
