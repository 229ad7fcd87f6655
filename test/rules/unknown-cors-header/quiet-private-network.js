const express = require('express');

const app = express();

app.options('/printer', (req, res) => {
  res.set('Access-Control-Allow-Origin', 'https://print.example.com');
  res.set('Access-Control-Allow-Private-Network', 'true');
  res.set('Access-Control-Allow-Local-Network', 'true');
  res.sendStatus(204);
});

app.listen(3000);
