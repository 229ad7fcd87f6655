const express = require('express');
const cors = require('cors');

const app = express();

app.use(cors({ credentials: true }));
//                          ^^^^ error wildcard-with-credentials 💡
app.use(express.json());

app.post('/login', (req, res) => {
  res.cookie('session', 'abc', { httpOnly: true, sameSite: 'none', secure: true });
  res.json({ ok: true });
});

app.listen(5000);
