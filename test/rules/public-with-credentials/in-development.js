const cors = require('cors');
const express = require('express');

const app = express();
if (process.env.NODE_ENV !== 'production') {
  app.use(cors({ origin: true, credentials: true })); // cors-lint: public -- only on our machines
  //                     ^^^^ warning public-with-credentials 💡
}
