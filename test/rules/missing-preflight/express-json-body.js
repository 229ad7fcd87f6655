const express = require('express');

const app = express();
app.use(express.json());

app.post('/subscriptions', (req, res) => {
  res.set('Access-Control-Allow-Origin', '*');
  //                                     ^^^ warning missing-preflight 💡
  res.status(201).json({ email: req.body.email });
});

app.listen(3000);
