const express = require('express');
const app = express();

// Nobody can read the answer to a preflight, and the answers themselves name nobody.
app.post('/hook', (req, res) => res.sendStatus(204));
app.options('/hook', (req, res) => res.set('Access-Control-Allow-Methods', 'POST').sendStatus(204));
app.listen(3000);
