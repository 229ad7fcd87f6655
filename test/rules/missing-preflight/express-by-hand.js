const express = require('express');

const app = express();

app.put('/profile/:id', (req, res) => {
  res.setHeader('Access-Control-Allow-Origin', 'https://app.example.com');
  //                                           ^^^^^^^^^^^^^^^^^^^^^^^^^ warning missing-preflight 💡
  res.json({ saved: req.params.id });
});

app.listen(3000);
