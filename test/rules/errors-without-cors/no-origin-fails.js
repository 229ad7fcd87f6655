const cors = require('cors');
const express = require('express');

const app = express();
const allowed = ['https://app.example.com', 'https://admin.example.com'];

app.use(
  cors({
    origin(origin, callback) {
      if (allowed.includes(origin)) callback(null, true);
      //                                           ^^^^ info errors-without-cors 💡
      else callback(new Error('Not allowed by CORS'));
    },
  }),
);
app.get('/status', (req, res) => res.json({ up: true }));

app.listen(3000);
