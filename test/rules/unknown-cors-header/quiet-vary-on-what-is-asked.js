const express = require('express');

const app = express();

app.options('/files', (req, res) => {
  res.set('Access-Control-Allow-Origin', '*');
  res.set('Access-Control-Allow-Headers', req.get('Access-Control-Request-Headers') ?? '');
  res.set('Vary', 'Access-Control-Request-Headers');
  res.sendStatus(204);
});

app.listen(3000);
