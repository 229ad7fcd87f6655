const express = require('express');
const cors = require('cors');

const app = express();
app.use(cors({ origin: /^https:\/\/[a-z]+\.example\.com$/g, credentials: true }));
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning stateful-origin-regexp 💡
app.get('/account', (req, res) => res.json({ user: 'ada' }));
app.listen(3000);
