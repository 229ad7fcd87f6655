const express = require('express');

const app = express();

app.options('/notes', (req, res) => {
  res.set({
    'Access-Control-Allow-Origin': 'https://app.example.com',
    'Access-Control-Request-Method': 'PUT, DELETE',
  });
  res.sendStatus(204);
});
app.listen(3000);
