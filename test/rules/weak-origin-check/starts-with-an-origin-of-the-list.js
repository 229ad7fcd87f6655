const cors = require('cors');
const express = require('express');

const TRUSTED = ['https://example.com', 'https://shop.example.com'];
const app = express();

app.use(
  cors({
    origin: (origin, callback) => {
      if (!origin) return callback(null, false);
      callback(null, TRUSTED.some((trusted) => origin.startsWith(trusted)));
      //                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^ error weak-origin-check 💡
    },
    credentials: true,
  }),
);

app.get('/orders', (req, res) => {
  res.json(req.user.orders);
});
