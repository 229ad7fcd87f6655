const express = require('express');

const app = express();

app.get('/', (req, res) => {
  res.set('Access-Control-Allow-Origin', '*').json([]);
});
app.listen(3000);
