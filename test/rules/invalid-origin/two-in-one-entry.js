const cors = require('cors');
const express = require('express');

const ALLOWED = ['https://app.example.com, https://admin.example.com'];
//               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error invalid-origin

const app = express();
app.use(
  cors({
    origin(origin, done) {
      done(null, origin === undefined || ALLOWED.indexOf(origin) !== -1);
    },
  }),
);
app.listen(3000);
