const cors = require('cors');
const express = require('express');

const app = express();

app.use(cors({ origin: /^https:\/\/[a-z]+\.example\.com$/, credentials: true }));

app.get('/me', (req, res) => {
  res.set({ 'Cache-Control': 'max-age=0, s-maxage=60' });
  //                         ^^^^^^^^^^^^^^^^^^^^^^^^ warning cacheable-credentials 💡
  res.json(req.user);
});
