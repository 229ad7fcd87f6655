const express = require('express');

const app = express();

app.get('/', (req, res) => {
  const referer = req.get('Referer');
  if (referer) {
    res.set('Access-Control-Allow-Origin', new URL(referer).origin);
    res.set('Access-Control-Allow-Credentials', 'true');
  }
  res.json([]);
});
app.listen(3000);
