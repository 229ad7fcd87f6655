const express = require('express');
const cors = require('cors');

const app = express();

app.use(
  cors({
    origin: 'https://app.example.com',
    allowHeaders: ['Content-Type', 'Authorization'],
  //^^^^^^^^^^^^ warning unknown-cors-option 💡
    exposeHeaders: ['X-Total-Count'],
  //^^^^^^^^^^^^^ warning unknown-cors-option 💡
  }),
);

app.put('/orders/:id', (req, res) => res.sendStatus(204));

app.listen(3000);
