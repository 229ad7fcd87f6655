const cors = require('cors');
const express = require('express');

const app = express();
/* cors-lint: public -- the price list */
app.use(cors({ origin: '*', credentials: true }));
//                     ^^^ error public-with-credentials 💡
