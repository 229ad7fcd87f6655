const express = require('express');
const cors = require('cors');

const app = express();
app.use(cors({ origin: ['https://app.example.com'], credentials: true }));
app.get('/session', (req, res) => {
  res.set('X-Session', 'null');
  res.json({ origin: 'null', user: null });
});
app.listen(3000);
