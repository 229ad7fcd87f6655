const cors = require('cors');
const express = require('express');

const app = express();
const allowed = ['https://app.example.com'];

app.use(
  cors({
    origin(origin, callback) {
      if (allowed.includes(origin)) callback(null, true);
      else callback(new Error('Not allowed by CORS'));
    },
    credentials: true,
  }),
);
app.get('/', (req, res) => res.json({ up: true }));

app.listen(3000);
