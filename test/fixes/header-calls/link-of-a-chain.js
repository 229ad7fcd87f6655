const express = require('express');

const app = express();

app.get('/', (req, res) => {
  res.status(200).set('Access-Control-Allow-Origin', req.get('origin')).set('Access-Control-Allow-Credentials', 'true').json([]);
});
app.listen(3000);
