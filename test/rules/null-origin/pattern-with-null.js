const cors = require('cors');
const express = require('express');

const app = express();
const ORIGINS = /^(?:null|https:\/\/(?:www|app)\.example\.com)$/;
//              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error null-origin 💡

app.use(cors({ origin: ORIGINS, credentials: true }));

app.get('/keys', (req, res) => {
  res.json({ keys: req.user.keys });
});

app.listen(3000);
