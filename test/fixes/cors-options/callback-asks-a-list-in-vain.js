const cors = require('cors');
const express = require('express');

const whitelist = ['https://app.example.com', 'https://admin.example.com'];

const app = express();
app.use(
  cors({
    origin: (origin, callback) => {
      if (!origin || whitelist.indexOf(origin) !== -1) {
        callback(null, true);
      } else {
        console.warn('unknown origin', origin);
        callback(null, true);
      }
    },
    credentials: true,
  }),
);
app.get('/', (req, res) => res.json([]));
app.listen(3000);
