const cors = require('cors');
const express = require('express');

const app = express();
app.use(
  cors({
    origin: function (origin, callback) {
      // TODO: ask the database
      callback(null, true);
    },
    credentials: true,
  }),
);
app.get('/', (req, res) => res.json([]));
app.listen(3000);
