const cors = require('cors');
const express = require('express');

const app = express();

// Plain http is refused, the rest is fine.
app.use(cors({ origin: /^https:\/\//, credentials: true }));
//                     ^^^^^^^^^^^^^ error reflected-origin 💡

app.get('/messages', (req, res) => {
  res.json(req.user.messages);
});

app.listen(3000);
