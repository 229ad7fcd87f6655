const express = require('express');

const app = express();
app.use(express.json());

app.get('/stations', (req, res) => {
  res.set('Access-Control-Allow-Origin', '*');
  res.json([{ name: 'Harbour', level: 3 }]);
});

app.listen(3000);
