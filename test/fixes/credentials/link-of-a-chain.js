const express = require('express');

const app = express();

app.get('/', (req, res) => {
  res.set('Access-Control-Allow-Origin', '*').set('Access-Control-Allow-Credentials', 'true').json([]);
});
app.listen(3000);
