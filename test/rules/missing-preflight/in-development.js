const express = require('express');

const app = express();

app.put('/layout', (req, res) => {
  if (process.env.NODE_ENV === 'development') {
    res.set('Access-Control-Allow-Origin', 'https://dev.example.com');
    //                                     ^^^^^^^^^^^^^^^^^^^^^^^^^ info missing-preflight 💡
  }
  res.json({ saved: true });
});

app.listen(3000);
