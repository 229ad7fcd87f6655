// The README's allowlist: a stranger gets an error, which becomes a 500.

const express = require('express');
const cors = require('cors');

const allowlist = ['https://app.example.com', 'https://www.example.org'];
const corsOptions = {
  credentials: true,
  origin: function (origin, callback) {
    if (!origin || allowlist.indexOf(origin) !== -1) {
      callback(null, true);
    } else {
      callback(new Error('Not allowed by CORS'));
    }
  },
};

const app = express();
app.use(cors(corsOptions));
app.get('/products/:id', (req, res) => {
  res.json({ msg: 'for an allowed domain' });
});
app.use((error, req, res, next) => {
  if (error.message === 'Not allowed by CORS') return res.status(403).json({ error: error.message });
  next(error);
});

app.listen(3000);
