const express = require('express');

const app = express();
app.get('/stations', (req, res) => {
  res.setHeader('Access-Control-Allow-Origin', '*');
  //                                           ^^^ hint wildcard-origin 💡
  res.json({ stations: [] });
});
app.listen(process.env.PORT || 8080);
