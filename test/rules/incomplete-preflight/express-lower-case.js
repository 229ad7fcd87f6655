const express = require('express');

const app = express();

app.use((req, res, next) => {
  res.set({
    'Access-Control-Allow-Origin': 'https://app.example.com',
    'Access-Control-Allow-Methods': 'get, put, patch',
    //                              ^^^^^^^^^^^^^^^^^ warning incomplete-preflight 💡
  });
  next();
});

app.patch('/settings', (req, res) => res.json({ saved: true }));

app.listen(3000);
