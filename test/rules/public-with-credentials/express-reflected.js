// Public data, says the comment; as the visitor, says the code.
const cors = require('cors');
const express = require('express');

const app = express();
// cors-lint: public -- open data
app.use(cors({ origin: true, credentials: true }));
//                     ^^^^ error public-with-credentials 💡
app.get('/stations', (req, res) => res.json([]));
