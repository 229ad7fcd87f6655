const express = require('express');

const app = express();

app.use((req, res, next) => {
  res.set('Access-Control-Allow-Origin', 'https://app.example.com');
  //                                     ^^^^^^^^^^^^^^^^^^^^^^^^^ warning missing-preflight
  res.set('Access-Control-Allow-Methods', 'GET, PUT');
  if (req.method === 'OPTIONS') return res.redirect(301, 'https://docs.example.com/prices');
  next();
});
app.put('/prices', (req, res) => res.json({ saved: true }));
app.listen(3000);
