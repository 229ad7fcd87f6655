const cors = require('cors');
const express = require('express');

const app = express();

app.use(cors({ origin: /^https:\/\/shop-[a-z0-9]+-example-team\.vercel\.app$/, credentials: true }));

app.get('/me', (req, res) => {
  res.json(req.user);
});
