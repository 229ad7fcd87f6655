const cors = require('cors');
const express = require('express');

const app = express();

app.use(
  cors({
    // `null` is the desktop app, which loads its page from a file.
    origin: ['https://app.example.com', 'null'],
    //                                  ^^^^^^ error null-origin 💡
    credentials: true,
  }),
);

app.get('/library', (req, res) => res.json(req.user.library));

app.listen(3000);
